import { translate } from '@docusaurus/Translate';
import { toDateWords, useLocale } from 'docusaurus-plugin-trowel/client';
import type { ProgrammeFigureProps } from 'docusaurus-plugin-trowel/props';
import type { Amounts } from './amounts.ts';
import styles from './styles.module.css';

interface SparkLineProps extends Pick<ProgrammeFigureProps, 'unit' | 'spark' | 'before' | 'value'> {
  readonly amounts: Amounts;
}

/** Draws how a figure has changed, with the oldest value below it, for those who do not see the line, too. */
export function SparkLine({ unit, spark, before, value, amounts }: SparkLineProps) {
  const locale = useLocale();
  if (!spark || !before || value === undefined) return null;
  const words = { value: amounts.value({ unit }, before.value), day: toDateWords(before.on, locale) };
  return (
    <figure className={styles.spark}>
      <svg aria-hidden="true" viewBox="0 0 120 32">
        {spark.target !== undefined && (
          <line className={styles.wanted} x1="0" x2="120" y1={spark.target} y2={spark.target} />
        )}
        <polyline className={styles.line} points={spark.line} />
        <circle className={styles.now} cx={spark.end.x} cy={spark.end.y} r="3" />
      </svg>
      <figcaption>
        {translate({ id: 'theme.trowel.programme.then', message: 'from {value} on {day}' }, words)}
      </figcaption>
    </figure>
  );
}

import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/MeasureLine';
import { useFigure } from 'docusaurus-plugin-trowel/client';
import { toShares } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows a figure before and after in one line, for lists: in words, beside two bars of one scale. */
export default function MeasureLine({ measure }: Props) {
  const { what, before, after, unit } = measure;
  const figure = useFigure();
  const shares = toShares(measure);
  const values = { before: figure(before), after: figure(after), unit: unit ?? '' };
  return (
    <span className={styles.line}>
      <svg aria-hidden="true" className={styles.bars} viewBox="0 0 48 12" preserveAspectRatio="none">
        <path className={styles.before} d={toBar(0, shares.before)} />
        <path className={styles.after} d={toBar(7, shares.after)} />
      </svg>
      <span>
        <span className={styles.figures}>
          {unit
            ? translate({ id: 'theme.trowel.measure.changeOf', message: 'from {before} to {after} {unit}' }, values)
            : translate({ id: 'theme.trowel.measure.change', message: 'from {before} to {after}' }, values)}
        </span>{' '}
        <span className={styles.what}>{what}</span>
      </span>
    </span>
  );
}

/** Returns the path of a bar 5 high. Zero is still a line. */
function toBar(top: number, share: number): string {
  return `M0 ${top}h${Math.max(1, share * 48)}v5H0z`;
}

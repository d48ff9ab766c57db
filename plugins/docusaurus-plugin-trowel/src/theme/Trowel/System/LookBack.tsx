import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { LayerProps, Section } from 'docusaurus-plugin-trowel/props';
import { type ReactNode, useId } from 'react';
import styles from './lookBack.module.css';
import { countMonths, fromMonth, type Standing, type Then, toMonth } from './then.ts';
import { standingsSummary, thenLabel } from './thenWords.ts';

interface LookBackProps {
  readonly years: Section['years'];
  readonly then: Then | undefined;
  readonly change: (next: Then | undefined) => void;
  readonly layers: readonly LayerProps[];
  readonly standings: readonly Standing[];
}

/** Chooses a moment to look back to, month by month, and says how much held then. The last step is the present. */
export function LookBack({ years, then, change, layers, standings }: LookBackProps): ReactNode {
  const id = useId();
  const alive = useIsBrowser();
  const { i18n } = useDocusaurusContext();
  const locale = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  const present = translate({ id: 'theme.trowel.then.present', message: 'today' });
  const words = then === undefined ? present : thenLabel(then, locale);
  return (
    <div className={styles.lookBack} data-then={then !== undefined}>
      <div className={styles.head}>
        <span className={styles.label}>
          <label htmlFor={id}>{translate({ id: 'theme.trowel.then.label', message: 'What held' })}</label>{' '}
          <span aria-hidden="true" className={styles.moment}>
            {words}
          </span>
        </span>
        {then !== undefined && (
          <button type="button" className={styles.reset} onClick={() => change(undefined)}>
            {translate({ id: 'theme.trowel.then.reset', message: 'Back to today' })}
          </button>
        )}
      </div>
      <input
        id={id}
        type="range"
        disabled={!alive}
        className={styles.range}
        min={0}
        max={countMonths(years)}
        value={toMonth(then, years)}
        aria-valuetext={words}
        onChange={(event) => change(fromMonth(Number(event.target.value), years))}
      />
      <p className={styles.summary} aria-live="polite">
        {then === undefined
          ? translate({
              id: 'theme.trowel.then.hint',
              message:
                'Move it to see what was in force at an earlier time. The address keeps the moment, to be shared.',
            })
          : standingsSummary(layers, standings)}
      </p>
    </div>
  );
}

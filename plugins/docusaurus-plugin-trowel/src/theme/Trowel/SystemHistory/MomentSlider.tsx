import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import type { HistoryDrawing, LayerProps } from 'docusaurus-plugin-trowel/props';
import { type ReactNode, useId } from 'react';
import { countMonths, fromMonth, type LayerState, type Moment, toMonth } from './moment.ts';
import styles from './momentSlider.module.css';
import { layerStateSummary, momentLabel } from './momentWords.ts';

interface MomentSliderProps {
  readonly years: HistoryDrawing['years'];
  readonly moment: Moment | undefined;
  readonly change: (next: Moment | undefined) => void;
  readonly layers: readonly LayerProps[];
  readonly states: readonly LayerState[];
}

/** Shows a slider that chooses a month. Its last step is the present. */
export function MomentSlider({
  years,
  moment,
  change,
}: Pick<MomentSliderProps, 'years' | 'moment' | 'change'>): ReactNode {
  const id = useId();
  const hydrated = useIsBrowser();
  const locale = useLocale();
  const present = translate({ id: 'theme.trowel.then.present', message: 'today' });
  const words = moment === undefined ? present : momentLabel(moment, locale);
  return (
    <div className={styles.slider} data-past={moment !== undefined}>
      <div className={styles.head}>
        <span className={styles.label}>
          <label htmlFor={id}>{translate({ id: 'theme.trowel.then.label', message: 'In force' })}</label>{' '}
          <span aria-hidden="true" className={styles.moment}>
            {words}
          </span>
        </span>
        {moment !== undefined && (
          <button type="button" className={styles.reset} onClick={() => change(undefined)}>
            {translate({ id: 'theme.trowel.then.reset', message: 'Back to today' })}
          </button>
        )}
      </div>
      <input
        id={id}
        type="range"
        disabled={!hydrated}
        data-trowel-scripted
        className={styles.range}
        min={0}
        max={countMonths(years)}
        value={toMonth(moment, years)}
        aria-valuetext={words}
        onChange={(event) => change(fromMonth(Number(event.target.value), years))}
      />
    </div>
  );
}

/** Says how much held at the chosen moment. */
export function MomentSummary({ moment, layers, states }: Pick<MomentSliderProps, 'moment' | 'layers' | 'states'>) {
  return (
    <p className={styles.summary} aria-live="polite">
      {moment === undefined
        ? translate({
            id: 'theme.trowel.then.hint',
            message: 'Move the slider to see what was in force at an earlier time. The address keeps the moment.',
          })
        : layerStateSummary(layers, states)}
    </p>
  );
}

import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';
import { toUrgency, type Urgency } from './urgency.ts';

/** What the list shows: all, what is due within 30 days, or what is overdue. */
export type Shown = 'all' | Exclude<Urgency, 'later'>;

/** Returns whether the list shows what is due on a day. */
export function shows(shown: Shown, due: string, today: string | undefined): boolean {
  if (shown === 'all' || today === undefined) return true;
  const urgency = toUrgency(due, today);
  return urgency === 'overdue' || urgency === shown;
}

interface DueFilterProps {
  readonly dues: readonly string[];
  readonly today: string | undefined;
  readonly shown: Shown;
  readonly choose: (shown: Shown) => void;
}

/** Narrows the list by urgency. Disabled until hydration, as the build does not know the reader's date. */
export function DueFilter({ dues, today, shown, choose }: DueFilterProps) {
  const words: Readonly<Record<Shown, string>> = {
    all: translate({ id: 'theme.trowel.reviews.all', message: 'All' }),
    soon: translate({ id: 'theme.trowel.reviews.soon', message: 'Within 30 days' }),
    overdue: translate({ id: 'theme.trowel.reviews.overdue', message: 'Overdue' }),
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{translate({ id: 'theme.trowel.reviews.show', message: 'Show' })}</legend>
      {(['all', 'soon', 'overdue'] as const).map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="trowel-reviews"
            checked={shown === option}
            disabled={today === undefined}
            onChange={() => choose(option)}
          />
          {words[option]}
          {today !== undefined && (
            <span className={styles.count}>{dues.filter((due) => shows(option, due, today)).length}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

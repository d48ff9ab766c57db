import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';
import { isShown, type Shown } from './urgency.ts';

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
            <span className={styles.count}>{dues.filter((due) => isShown(due, { shown: option, today })).length}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

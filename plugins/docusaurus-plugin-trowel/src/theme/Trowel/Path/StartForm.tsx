import { translate } from '@docusaurus/Translate';
import { announce, moveFocus, useToday } from 'docusaurus-plugin-trowel/client';
import { isKept, useProgress } from 'docusaurus-plugin-trowel/progress';
import { isWorkingDay, nextWorkingDay, type WorkingDays } from 'docusaurus-plugin-trowel/shared';
import { useId, useState } from 'react';
import styles from './styles.module.css';

/** Begins a walk: today, on a day off on the working day that follows, or on the day that the reader says. */
export function StartForm({ path }: { readonly path: string }) {
  const progress = useProgress();
  const today = useToday();
  const [chosen, setChosen] = useState<string>();
  const since = chosen || (today && suggestFirstDay(today, progress.days));
  const id = useId();
  return (
    <form
      className={styles.start}
      data-trowel-scripted
      data-trowel-start
      onSubmit={(event) => {
        event.preventDefault();
        if (!since) return;
        progress.walk(path, since);
        announce(
          isKept(progress)
            ? translate({ id: 'theme.trowel.path.walkSaid', message: 'You walk this path now.' })
            : translate({
                id: 'theme.trowel.path.walkNotKept',
                message: 'You walk this path as long as this page is open: the browser keeps nothing.',
              }),
        );
        // The form goes, and the card of the first step comes.
        moveFocus(() => document.querySelector('[data-trowel-next] a'));
      }}
    >
      <button type="submit" className={styles.begin}>
        {translate({ id: 'theme.trowel.path.walk', message: 'Walk this path' })}
      </button>
      <label htmlFor={id}>{translate({ id: 'theme.trowel.path.firstDay', message: 'My first day' })}</label>
      <input id={id} type="date" value={chosen ?? since ?? ''} onChange={({ target }) => setChosen(target.value)} />
      <p className={styles.soft}>
        {isKept(progress)
          ? translate({
              id: 'theme.trowel.path.kept',
              message: 'Your browser remembers where you are. Nobody else sees it unless you share it.',
            })
          : translate({
              id: 'theme.trowel.path.notKept',
              message: 'This browser keeps nothing: where you are is known as long as the page is open.',
            })}
      </p>
    </form>
  );
}

/** Nobody begins on a day off, unless they say so. */
function suggestFirstDay(today: string, days: WorkingDays): string {
  return isWorkingDay(today, days) ? today : (nextWorkingDay(today, days) ?? today);
}

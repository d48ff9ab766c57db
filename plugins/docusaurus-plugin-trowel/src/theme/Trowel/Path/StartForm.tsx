import { translate } from '@docusaurus/Translate';
import { announce, moveFocus, useToday } from 'docusaurus-plugin-trowel/client';
import { isKept, useProgress } from 'docusaurus-plugin-trowel/progress';
import { useId, useState } from 'react';
import styles from './styles.module.css';

/** Begins a walk: today, or on the day that the reader says. */
export function StartForm({ path }: { readonly path: string }) {
  const progress = useProgress();
  const today = useToday();
  const [since, setSince] = useState<string>();
  const id = useId();
  return (
    <form
      className={styles.start}
      data-trowel-scripted
      data-trowel-start
      onSubmit={(event) => {
        event.preventDefault();
        if (!since && today === undefined) return;
        progress.walk(path, since || (today as string));
        announce(translate({ id: 'theme.trowel.path.walkSaid', message: 'You walk this path now.' }));
        // The form goes, and the card of the first step comes.
        moveFocus(() => document.querySelector('[data-trowel-next] a'));
      }}
    >
      <button type="submit" className={styles.begin}>
        {translate({ id: 'theme.trowel.path.walk', message: 'Walk this path' })}
      </button>
      <label htmlFor={id}>{translate({ id: 'theme.trowel.path.firstDay', message: 'My first day' })}</label>
      <input id={id} type="date" value={since ?? today ?? ''} onChange={({ target }) => setSince(target.value)} />
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

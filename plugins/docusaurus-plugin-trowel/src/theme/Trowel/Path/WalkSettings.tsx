import { translate } from '@docusaurus/Translate';
import { useProgress, type WalkView } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { useId } from 'react';
import styles from './styles.module.css';

/** Changes the first day of a walk, or ends it. */
export function WalkSettings({ part, walk: { walk } }: { readonly part: PathPart; readonly walk: WalkView }) {
  const progress = useProgress();
  const id = useId();
  return (
    <details className={styles.settings} data-trowel-scripted>
      <summary>{translate({ id: 'theme.trowel.path.settings', message: 'My dates and my progress' })}</summary>
      <p className={styles.start}>
        <label htmlFor={id}>{translate({ id: 'theme.trowel.path.firstDay', message: 'My first day' })}</label>
        <input
          id={id}
          type="date"
          value={walk?.since ?? ''}
          onChange={({ target }) => target.value && progress.walk(part.id, target.value)}
        />
        <button type="button" onClick={() => progress.endWalk(part.id)}>
          {translate({ id: 'theme.trowel.path.leave', message: 'Stop walking this path' })}
        </button>
      </p>
    </details>
  );
}

import { translate } from '@docusaurus/Translate';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { PathProgress } from './pathProgress.ts';
import styles from './styles.module.css';

/** Shows how much is done, as a bar and in words. */
export function Gauge({ progress, label }: { readonly progress: PathProgress; readonly label: string }) {
  const { done, steps, minutesLeft } = progress;
  return (
    <div className={styles.gauge}>
      <progress className={styles.rod} value={done} max={Math.max(1, steps)} aria-label={label} />
      <span className={styles.reading}>
        {done === steps
          ? translate({ id: 'theme.trowel.path.allDone', message: '{steps} of {steps} done' }, { steps: String(steps) })
          : translate(
              { id: 'theme.trowel.path.done', message: '{done} of {steps} done, {time} left' },
              { done: String(done), steps: String(steps), time: minutesLabel(minutesLeft) },
            )}
      </span>
    </div>
  );
}

import { progressLabel } from 'docusaurus-plugin-trowel/client';
import type { PathProgress } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows how much is done, as a bar and in words. */
export function Gauge({ progress, label }: { readonly progress: PathProgress; readonly label: string }) {
  return (
    <div className={styles.gauge} data-trowel-gauge data-trowel-scripted>
      <progress className={styles.rod} value={progress.done} max={Math.max(1, progress.steps)} aria-label={label} />
      <span className={styles.reading} suppressHydrationWarning>
        {progressLabel(progress)}
      </span>
    </div>
  );
}

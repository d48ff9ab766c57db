import type { Props } from '@theme/Trowel/ui/Gauge';
import clsx from 'clsx';
import { progressLabel } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows how much is done, as a bar and in words. */
export default function Gauge({ progress, label, className }: Props): ReactNode {
  return (
    <div className={clsx(styles.gauge, className)} data-trowel-gauge>
      <progress
        className={styles.rod}
        value={progress.done}
        max={Math.max(1, progress.steps)}
        aria-label={label}
        suppressHydrationWarning
      />
      <span suppressHydrationWarning>{progressLabel(progress)}</span>
    </div>
  );
}

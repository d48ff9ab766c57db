import type { Props } from '@theme/Trowel/ui/Gauge';
import ProgressRod from '@theme/Trowel/ui/ProgressRod';
import clsx from 'clsx';
import { progressLabel } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows how much is done, as a bar and in words. */
export default function Gauge({ progress, label, className }: Props): ReactNode {
  return (
    <div className={clsx(styles.gauge, className)} data-trowel-gauge>
      <ProgressRod done={progress.done} skipped={progress.skipped} of={progress.steps} label={label} />
      <span suppressHydrationWarning>{progressLabel(progress)}</span>
    </div>
  );
}

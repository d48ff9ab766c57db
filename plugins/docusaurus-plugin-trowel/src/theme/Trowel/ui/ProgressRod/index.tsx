import type { Props } from '@theme/Trowel/ui/ProgressRod';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Draws how much of something is done. The early module may have filled it before React comes. */
export default function ProgressRod({ done, of, label }: Props): ReactNode {
  return (
    <progress className={styles.rod} value={done} max={Math.max(1, of)} aria-label={label} suppressHydrationWarning />
  );
}

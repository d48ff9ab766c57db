import type { Props } from '@theme/Trowel/ui/ProgressRod';
import clsx from 'clsx';
import { toClosedShare } from 'docusaurus-plugin-trowel/shared';
import type { CSSProperties, ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Draws how much of something is done, and behind it, quieter, how much is skipped. It may have been filled before React comes.
 */
export default function ProgressRod({ done, skipped = 0, of, label, className }: Props): ReactNode {
  const share = { '--trowel-closed': toClosedShare({ done, skipped, steps: of }) } as CSSProperties;
  return (
    <progress
      className={clsx(styles.rod, className)}
      value={done}
      max={Math.max(1, of)}
      style={share}
      aria-label={label}
      suppressHydrationWarning
    />
  );
}

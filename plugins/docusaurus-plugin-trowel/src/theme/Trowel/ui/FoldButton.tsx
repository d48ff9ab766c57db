import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './facetPanel.module.css';

interface FoldButtonProps {
  /** Id of what is folded. */
  readonly controls: string;
  readonly unfolded: boolean;
  readonly toggle: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Unfolds what has no column of its own on a narrow screen. */
export function FoldButton({ controls, unfolded, toggle, className, children }: FoldButtonProps) {
  return (
    <button
      type="button"
      className={clsx(styles.fold, className)}
      aria-expanded={unfolded}
      aria-controls={controls}
      onClick={toggle}
    >
      {children}
    </button>
  );
}

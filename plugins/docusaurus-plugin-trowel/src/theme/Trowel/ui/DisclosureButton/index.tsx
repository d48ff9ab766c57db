import type { Props } from '@theme/Trowel/ui/DisclosureButton';
import clsx from 'clsx';
import styles from './styles.module.css';

/** Shows a button that unfolds what has no column of its own on a narrow screen. */
export default function DisclosureButton({ controls, unfolded, toggle, className, children }: Props) {
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

import type { Props } from '@theme/Trowel/ui/WithoutScripts';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Says, where JavaScript is turned off, what a page cannot do and what one can still do. */
export default function WithoutScripts({ children }: Props): ReactNode {
  return (
    <noscript>
      <p className={styles.words}>{children}</p>
    </noscript>
  );
}

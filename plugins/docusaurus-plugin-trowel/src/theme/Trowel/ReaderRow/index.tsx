import Feedback from '@theme/Trowel/Feedback';
import Helped from '@theme/Trowel/Helped';
import type { Props } from '@theme/Trowel/ReaderRow';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows in one row what a reader can do with a page that they have read: keep it, and say whether it got them further. */
export default function ReaderRow({ entry }: Props): ReactNode {
  return (
    <div className={styles.row}>
      <Helped entry={entry} />
      <Feedback entry={entry} />
    </div>
  );
}

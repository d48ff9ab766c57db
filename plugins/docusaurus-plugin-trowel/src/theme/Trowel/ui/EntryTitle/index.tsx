import Link from '@docusaurus/Link';
import type { Props } from '@theme/Trowel/ui/EntryTitle';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows an entry's number and title as a link to its page. */
export default function EntryTitle({ entry }: Props) {
  return (
    <Link to={entry.permalink} className={styles.entryTitle}>
      {entry.number !== undefined && <span className={styles.number}>{formatRecordNumber(entry.number)}</span>}
      {entry.title}
      {entry.hub !== undefined && <span className={styles.hub}>{entry.hub}</span>}
    </Link>
  );
}

import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { MentoringPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists the engagements that are under way: who guides whom, and about what. */
export function Pairs({ pairs }: Pick<MentoringPageProps, 'pairs'>) {
  return (
    <ul className={styles.pairs}>
      {pairs.map(({ engagement, status, mentor, mentees, skills }) => (
        <li key={engagement.id} className={styles.pair}>
          <span className={styles.pairTitle}>
            <EntryTitle entry={engagement} />
            <StatusBadge status={status} />
          </span>
          <span className={styles.pairPeople}>
            {mentor && <PersonName person={mentor} />}
            <span aria-hidden="true">→</span>
            <PersonNames people={mentees} />
          </span>
          <span className={styles.soft}>{skills.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

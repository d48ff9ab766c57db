import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/SupersededNote';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Links from a superseded decision to the one that holds today, and to those between them. */
export default function SupersededNote({ entry: { supersededBy } }: Props): ReactNode {
  if (!supersededBy) return null;
  const { current, via, place } = supersededBy;
  return (
    <aside
      className={styles.superseded}
      aria-label={translate({ id: 'theme.trowel.superseded.label', message: 'Superseded' })}
    >
      <p className={styles.living}>
        <span className={styles.supersededWord}>
          {translate({ id: 'theme.trowel.superseded.now', message: 'Superseded. In force today:' })}
        </span>{' '}
        <EntryTitle entry={current} />
      </p>
      {via.length > 0 && (
        <p className={styles.via}>
          {translate({ id: 'theme.trowel.superseded.via', message: 'In between:' })}{' '}
          {via.map((entry) => (
            <EntryTitle key={entry.id} entry={entry} />
          ))}
        </p>
      )}
      {place !== undefined && (
        <p className={styles.place}>
          <Link to={place}>
            {translate({ id: 'theme.trowel.superseded.place', message: 'See the whole line of decisions' })}
          </Link>
        </p>
      )}
    </aside>
  );
}

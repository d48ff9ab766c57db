import Link from '@docusaurus/Link';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import type { HomeProps } from 'docusaurus-plugin-trowel/props';
import type { WriteRequest } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';
import { homeWords } from './words.ts';

/** Shows three links to start from: for newcomers, for mentors, and for those who look for a decision. */
export function Doors({ doors }: Pick<HomeProps, 'doors'>) {
  const words = homeWords();
  const all = [
    { ...doors.paths, ...words.newcomer, request: { kind: 'challenge' } satisfies WriteRequest },
    { ...doors.playbooks, ...words.mentor, request: { kind: 'story' } },
    { ...doors.decisions, ...words.decision, request: { kind: 'decision' } },
  ].filter(({ permalink, entries }) => permalink !== undefined || entries.length > 0);
  if (all.length === 0) return null;
  return (
    <section className={styles.doors} aria-label={words.doors}>
      {all.map(({ title, text, all: toAll, write, request, permalink, entries }) => (
        <div key={title} className={styles.door}>
          <div>
            <h2>{permalink ? <Link to={permalink}>{title}</Link> : title}</h2>
            <p>{text}</p>
            {permalink && (
              <Link to={permalink} className={styles.onward}>
                {toAll}
              </Link>
            )}
            <p className={styles.write}>
              <WriteLink request={request}>{write}</WriteLink>
            </p>
          </div>
          {entries.length > 0 && (
            <ul>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <EntryTitle entry={entry} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

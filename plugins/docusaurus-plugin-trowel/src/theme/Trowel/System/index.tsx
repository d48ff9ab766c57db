import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import EntryList from '@theme/Trowel/ui/EntryList';
import FeedLink from '@theme/Trowel/ui/FeedLink';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { kindLabel, useEntry } from 'docusaurus-plugin-trowel/client';
import type { SystemPart } from 'docusaurus-plugin-trowel/props';
import { People } from './People.tsx';
import { SystemGaps } from './SystemGaps.tsx';
import { listSections } from './sections.ts';
import styles from './styles.module.css';

/** Shows the people who know a system, what is missing, and everything that is about it. */
export default function System({ part }: { readonly part: SystemPart }) {
  const title = useEntry()?.self.title ?? '';
  return (
    <div className={styles.system}>
      <People people={part.people} />
      {part.session !== undefined && (
        <p>
          <Link to={part.session}>
            {translate({ id: 'theme.trowel.path.session', message: 'For mentors: plan a session' })}
          </Link>
        </p>
      )}
      {part.missing && <SystemGaps {...part.missing} />}
      <div className={styles.lists}>
        {listSections(part).map(({ id, title, entries, long }) => (
          <section key={id}>
            <Heading as="h2" id={id} className={styles.heading}>
              {title}
            </Heading>
            <EntryList entries={entries} summaries limit={5} long={long} />
          </section>
        ))}
      </div>
      <Unwritten part={part} />
      <FeedLink feed={part.feed} title={title} />
    </div>
  );
}

/** Offers what nobody has written about the system yet. */
function Unwritten({ part }: { readonly part: SystemPart }) {
  const id = useEntry()?.self.id ?? '';
  const system = id.slice(id.indexOf('/') + 1);
  const lists = [
    ['challenge', part.challenges],
    ['pattern', part.patterns],
    ['story', part.stories],
  ] as const;
  const missing = lists.filter(([, entries]) => entries.length === 0);
  if (missing.length === 0 || system === '') return null;
  return (
    <p className={styles.unwritten}>
      {missing.map(([kind]) => (
        <WriteLink key={kind} request={{ kind, system }}>
          {kindLabel(kind)}
        </WriteLink>
      ))}
    </p>
  );
}

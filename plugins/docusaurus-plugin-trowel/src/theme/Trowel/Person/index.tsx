import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Badges from '@theme/Trowel/Badges';
import Credit from '@theme/Trowel/Credit';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryList from '@theme/Trowel/ui/EntryList';
import FeedLink from '@theme/Trowel/ui/FeedLink';
import LogRows from '@theme/Trowel/ui/LogRows';
import { useEntry } from 'docusaurus-plugin-trowel/client';
import type { EntryProps, Fact, PersonPart } from 'docusaurus-plugin-trowel/props';
import { usualHours } from 'docusaurus-plugin-trowel/shared';
import { Hours } from './Hours.tsx';
import { Mentoring } from './Mentoring.tsx';
import { SoleExplainer } from './SoleExplainer.tsx';
import { listLogs, listSections } from './sections.ts';
import styles from './styles.module.css';

/** Shows a person's last day, their part in mentoring, and what they know, own, wrote and decided. */
export default function Person({ part }: { readonly part: PersonPart }) {
  const entry = useEntry();
  const timeZone = findFact(entry, 'timezone');
  const leaving = findFact(entry, 'leaving');
  return (
    <div className={styles.person}>
      {leaving?.type === 'date' && <Leaving date={leaving.date} owns={part.long?.owns?.count ?? part.owns.length} />}
      {part.mentoring && <Mentoring {...part.mentoring} />}
      {!part.mentoring && timeZone?.type === 'text' && timeZone.values[0] !== undefined && (
        <Hours timeZone={timeZone.values[0]} hours={usualHours} assumed />
      )}
      {part.soleExplainer && <SoleExplainer {...part.soleExplainer} />}
      {listSections(part).map(({ id, title, entries, ...show }) => (
        <section key={id} className={styles.section}>
          <Heading as="h2" id={id} className={styles.heading}>
            {title} <span className={styles.count}>{show.long?.count ?? entries.length}</span>
          </Heading>
          <EntryList entries={entries} limit={6} {...show} />
        </section>
      ))}
      {part.credit && <Credit credit={part.credit} />}
      {part.badges && <Badges badges={part.badges} />}
      {listLogs(part).map(({ id, title, log, by }) => (
        <section key={id} className={styles.section}>
          <Heading as="h2" id={id} className={styles.heading}>
            {title} <span className={styles.count}>{log.entries.length}</span>
          </Heading>
          <LogRows entries={log.entries} by={by} />
          <p className={styles.more}>
            <Link to={log.page}>{translate({ id: 'theme.trowel.person.logs', message: 'All decision logs' })}</Link>
          </p>
        </section>
      ))}
      {!part.credit && <Credit />}
      <FeedLink
        feed={part.feed}
        title={translate(
          { id: 'theme.trowel.person.feedTitle', message: 'Owned by {name}' },
          { name: entry?.self.title ?? '' },
        )}
        label={translate({ id: 'theme.trowel.person.feed', message: 'Feed of what they own' })}
      />
    </div>
  );
}

function findFact(entry: EntryProps | undefined, label: Fact['label']): Fact | undefined {
  return entry?.facts.find((fact) => fact.label === label);
}

function Leaving({ date, owns }: { readonly date: string; readonly owns: number }) {
  return (
    <p className={styles.leaving}>
      {translate({ id: 'theme.trowel.person.leaving', message: 'Last day:' })} <CalendarDay date={date} />.{' '}
      {owns > 0 &&
        translate(
          { id: 'theme.trowel.person.handOver', message: 'Pages that need another owner: {count}.' },
          { count: String(owns) },
        )}
    </p>
  );
}

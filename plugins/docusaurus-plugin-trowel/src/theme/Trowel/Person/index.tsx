import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryList from '@theme/Trowel/ui/EntryList';
import LogRows from '@theme/Trowel/ui/LogRows';
import { useEntry } from 'docusaurus-plugin-trowel/client';
import type { EntryLink, EntryProps, Fact, PersonPart } from 'docusaurus-plugin-trowel/props';
import { LocalTime } from './LocalTime.tsx';
import { SoleExplainer } from './SoleExplainer.tsx';
import styles from './styles.module.css';

/** Shows a person's last day, local time, and what they know, own, wrote and decided. */
export default function Person({ part }: { readonly part: PersonPart }) {
  const entry = useEntry();
  const timeZone = findFact(entry, 'timezone');
  const leaving = findFact(entry, 'leaving');
  return (
    <div className={styles.person}>
      {leaving?.type === 'date' && <Leaving date={leaving.date} owns={part.owns.length} />}
      {timeZone?.type === 'text' && timeZone.values[0] !== undefined && <LocalTime timeZone={timeZone.values[0]} />}
      {part.soleExplainer && <SoleExplainer {...part.soleExplainer} />}
      <EntrySection
        title={translate({ id: 'theme.trowel.person.knows', message: 'Knows' })}
        entries={part.systems}
        summaries
      />
      <EntrySection title={translate({ id: 'theme.trowel.person.owns', message: 'Owns' })} entries={part.owns} kinds />
      <EntrySection
        title={translate({ id: 'theme.trowel.person.wrote', message: 'Wrote' })}
        entries={part.wrote}
        kinds
        summaries
      />
      <EntrySection
        title={translate({ id: 'theme.trowel.person.decided', message: 'Decided' })}
        entries={part.decided}
      />
      <EntrySection
        title={translate({ id: 'theme.trowel.person.witnessed', message: 'Was there' })}
        entries={part.witnessed}
        summaries
      />
      <EntrySection
        title={translate({ id: 'theme.trowel.person.mentored', message: 'Mentored' })}
        entries={part.mentored}
        summaries
      />
      <EntrySection
        title={translate({ id: 'theme.trowel.person.wasMentored', message: 'Was mentored' })}
        entries={part.wasMentored}
        summaries
      />
      <LogSection
        title={translate({ id: 'theme.trowel.person.awaiting', message: 'Awaiting their review' })}
        log={part.awaiting}
        by="mentee"
      />
      <LogSection
        title={translate({ id: 'theme.trowel.person.log', message: 'Decision log' })}
        log={part.log}
        by="mentor"
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

function LogSection({ title, log, by }: { title: string; log: PersonPart['log']; by: 'mentee' | 'mentor' }) {
  if (!log) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {title} <span className={styles.count}>{log.entries.length}</span>
      </h2>
      <LogRows entries={log.entries} by={by} />
      <p className={styles.more}>
        <Link to={log.page}>{translate({ id: 'theme.trowel.person.logs', message: 'All decision logs' })}</Link>
      </p>
    </section>
  );
}

interface EntrySectionProps {
  readonly title: string;
  readonly entries: readonly EntryLink[];
  readonly kinds?: boolean;
  readonly summaries?: boolean;
}

function EntrySection({ title, entries, ...show }: EntrySectionProps) {
  if (entries.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {title} <span className={styles.count}>{entries.length}</span>
      </h2>
      <EntryList entries={entries} limit={6} {...show} />
    </section>
  );
}

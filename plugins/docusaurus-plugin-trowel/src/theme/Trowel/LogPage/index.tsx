import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/LogPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import ListPages from '@theme/Trowel/ui/ListPages';
import LogRows from '@theme/Trowel/ui/LogRows';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { LogEntryProps, LogPageProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Lists the entries of decision logs that await review by mentor, then all entries by mentee. */
export default function LogPage({ log: { awaiting, logs, sections, place } }: Props): ReactNode {
  const title = translate({ id: 'theme.trowel.logs.title', message: 'Decision logs' });
  const intro = translate({
    id: 'theme.trowel.logs.intro',
    message:
      'What mentees chose and why, with their mentor’s feedback. None of it counts among the organisation’s records until it is promoted.',
  });
  const links = sections.map(({ href, count, mentee }) => ({
    href,
    title: mentee ? nameOf(mentee) : awaitingTitle(),
    count,
  }));
  return (
    <HubPage title={title} intro={intro} sections={links} place={place}>
      {sections.length > 0 ? (
        (awaiting.length > 0 || (place?.page ?? 1) === 1) && <Awaiting awaiting={awaiting} />
      ) : (
        <p>
          <Translate
            id="theme.trowel.logs.empty"
            values={{ folder: <code>docs/log/</code>, field: <code>log: &lt;person&gt;</code> }}
          >
            {'Nobody keeps a decision log yet. A page in {folder} with {field} in its front matter is listed here.'}
          </Translate>
        </p>
      )}
      {logs.map((log) => (
        <Log key={log.anchor} {...log} />
      ))}
      <ListPages place={place} />
    </HubPage>
  );
}

function awaitingTitle(): string {
  return translate({ id: 'theme.trowel.logs.awaiting', message: 'Awaiting review' });
}

function nameOf({ name }: LogPageProps['logs'][number]['mentee']): string {
  return name === '' ? translate({ id: 'theme.trowel.logs.nobody', message: 'No owner named' }) : name;
}

function Awaiting({ awaiting }: { readonly awaiting: LogPageProps['awaiting'] }) {
  return (
    <section className={styles.awaiting} aria-labelledby="awaiting-review">
      <Heading as="h2" id="awaiting-review" className={styles.heading}>
        {awaitingTitle()}
      </Heading>
      {awaiting.length === 0 && (
        <p>{translate({ id: 'theme.trowel.logs.none', message: 'Every entry has been reviewed.' })}</p>
      )}
      {awaiting.map(({ mentor, entries }) => (
        <section key={mentor?.permalink ?? mentor?.name ?? ''} className={styles.mentor}>
          <h3 className={styles.name}>
            {mentor ? (
              <PersonName person={mentor} />
            ) : (
              translate({ id: 'theme.trowel.logs.noMentor', message: 'No mentor named' })
            )}{' '}
            <Count entries={entries} />
          </h3>
          <LogRows entries={entries} by="mentee" />
        </section>
      ))}
    </section>
  );
}

function Log({ mentee, anchor, entries }: LogPageProps['logs'][number]) {
  return (
    <section className={styles.log} aria-labelledby={anchor}>
      <Heading as="h2" id={anchor} className={styles.heading}>
        {mentee.name === '' ? nameOf(mentee) : <PersonName person={mentee} />}
      </Heading>
      <LogRows entries={entries} by="mentor" />
    </section>
  );
}

function Count({ entries }: { readonly entries: readonly LogEntryProps[] }) {
  return <span className={styles.count}>{entries.length}</span>;
}

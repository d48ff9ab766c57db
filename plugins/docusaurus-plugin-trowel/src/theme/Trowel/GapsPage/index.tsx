import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/GapsPage';
import EntryList from '@theme/Trowel/ui/EntryList';
import HubPage from '@theme/Trowel/ui/HubPage';
import ListPages from '@theme/Trowel/ui/ListPages';
import type { GapsPageProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { Cause } from './Cause.tsx';
import { Noted, notedTitle } from './Noted.tsx';
import styles from './styles.module.css';
import { Unanswered, unansweredTitle } from './Unanswered.tsx';
import { severities, severityWords } from './words.ts';

/** Shows what is missing in the hub: by severity, the worst first, with one row for each cause. */
export default function GapsPage({ gaps }: Props): ReactNode {
  const title = translate({ id: 'theme.trowel.gaps.title', message: 'Where knowledge is thin' });
  const intro = translate({
    id: 'theme.trowel.gaps.intro',
    message: 'What is missing, the worst first, and what to do about it.',
  });
  const severe = severities
    .map((severity) => ({ severity, causes: gaps.causes.filter((cause) => cause.severity === severity) }))
    .filter(({ causes }) => causes.length > 0);
  const countOf = (wanted: string) => gaps.sections.find(({ name }) => name === wanted)?.count ?? 0;
  const sections = gaps.sections.map(({ name, count, href }) => ({
    href,
    title: toSectionTitle(name),
    count,
  }));
  return (
    <HubPage title={title} intro={intro} sections={sections} place={gaps.place} width="list">
      <Sum {...gaps} />
      {severe.map(({ severity, causes }) => (
        <Severe key={severity} severity={severity} count={countOf(severity)} causes={causes} />
      ))}
      <Unanswered questions={gaps.questions} count={countOf('questions')} />
      <Noted steps={gaps.friction} />
      {gaps.whole.length > 0 && (
        <section>
          <Heading as="h2" id="whole" className={styles.severity}>
            {wholeTitle()}
          </Heading>
          <EntryList entries={gaps.whole} />
        </section>
      )}
      <ListPages place={gaps.place} />
    </HubPage>
  );
}

function toSectionTitle(name: GapsPageProps['sections'][number]['name']): string {
  if (name === 'whole') return wholeTitle();
  if (name === 'questions') return unansweredTitle();
  return name === 'friction' ? notedTitle() : severityWords(name).name;
}

function wholeTitle(): string {
  return translate({ id: 'theme.trowel.gaps.whole', message: 'Nothing missing' });
}

interface SevereProps extends Pick<GapsPageProps, 'causes'> {
  readonly severity: (typeof severities)[number];
  /** How many such causes there are on all pages. */
  readonly count: number;
}

function Severe({ severity, count, causes }: SevereProps) {
  const { name, meaning } = severityWords(severity);
  return (
    <section>
      <Heading as="h2" id={severity} className={styles.severity}>
        {name} <span className={styles.count}>{count}</span>
      </Heading>
      <p className={styles.meaning}>{meaning}</p>
      <ul className={styles.causes}>
        {causes.map((cause) => (
          <Cause key={JSON.stringify(cause)} cause={cause} />
        ))}
      </ul>
    </section>
  );
}

function Sum({ sections, systems, lacking }: GapsPageProps) {
  const { selectMessage } = usePluralForm();
  const isWhole = sections.every(({ name }) => name === 'whole');
  if (systems === 0 && isWhole)
    return (
      <p className={styles.sum}>
        {translate({ id: 'theme.trowel.gaps.empty', message: 'No system has a page yet; that is the first gap.' })}
      </p>
    );
  if (isWhole)
    return (
      <p className={styles.sum}>
        {translate({ id: 'theme.trowel.gaps.none', message: 'Nothing is missing. Look again in a month.' })}
      </p>
    );
  if (systems === 0) return null;
  return (
    <p className={styles.sum}>
      {selectMessage(
        systems,
        translate(
          {
            id: 'theme.trowel.gaps.sum',
            message:
              'Something is missing for {open} of {all} system.|Something is missing for {open} of {all} systems.',
          },
          { open: String(lacking), all: String(systems) },
        ),
      )}
    </p>
  );
}

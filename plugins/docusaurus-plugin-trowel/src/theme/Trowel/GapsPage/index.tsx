import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/GapsPage';
import EntryList from '@theme/Trowel/ui/EntryList';
import HubPage from '@theme/Trowel/ui/HubPage';
import type { GapsPageProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { Cause } from './Cause.tsx';
import styles from './styles.module.css';
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
  const sections = [
    ...severe.map(({ severity, causes }) => ({
      id: severity,
      title: severityWords(severity).name,
      count: causes.length,
    })),
    ...(gaps.whole.length > 0 ? [{ id: 'whole', title: wholeTitle(), count: gaps.whole.length }] : []),
  ];
  return (
    <HubPage title={title} intro={intro} sections={sections} width="list">
      <Sum {...gaps} />
      {severe.map(({ severity, causes }) => (
        <Severe key={severity} severity={severity} causes={causes} />
      ))}
      {gaps.whole.length > 0 && (
        <section>
          <Heading as="h2" id="whole" className={styles.severity}>
            {wholeTitle()}
          </Heading>
          <EntryList entries={gaps.whole} />
        </section>
      )}
    </HubPage>
  );
}

function wholeTitle(): string {
  return translate({ id: 'theme.trowel.gaps.whole', message: 'Nothing missing' });
}

function Severe({ severity, causes }: Pick<GapsPageProps, 'causes'> & { severity: (typeof severities)[number] }) {
  const { name, meaning } = severityWords(severity);
  return (
    <section>
      <Heading as="h2" id={severity} className={styles.severity}>
        {name} <span className={styles.count}>{causes.length}</span>
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

function Sum({ causes, systems, whole }: GapsPageProps) {
  const { selectMessage } = usePluralForm();
  if (systems === 0 && causes.length === 0)
    return (
      <p className={styles.sum}>
        {translate({ id: 'theme.trowel.gaps.empty', message: 'No system has a page yet; that is the first gap.' })}
      </p>
    );
  if (causes.length === 0)
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
          { open: String(systems - whole.length), all: String(systems) },
        ),
      )}
    </p>
  );
}

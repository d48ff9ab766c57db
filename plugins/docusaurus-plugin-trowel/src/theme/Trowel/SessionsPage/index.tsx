import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/SessionsPage';
import EntryList from '@theme/Trowel/ui/EntryList';
import HubPage from '@theme/Trowel/ui/HubPage';
import type { CompiledSessionLink } from 'docusaurus-plugin-trowel/props';
import { toSessionFragment } from 'docusaurus-plugin-trowel/session';
import type { ReactNode } from 'react';
import { Mentees } from './Mentees.tsx';
import styles from './styles.module.css';
import { blocksLabel, listSections } from './words.ts';

/** Lists what a session can begin with: the playbooks that somebody wrote, and each path, system and skill with enough blocks. */
export default function SessionsPage({ sessions }: Props): ReactNode {
  const { playbooks, compiled } = sessions;
  const sections = listSections(compiled);
  const written = translate({ id: 'theme.trowel.sessions.playbooks', message: 'Playbooks' });
  return (
    <HubPage
      title={translate({ id: 'theme.trowel.sessions.title', message: 'Plan a session' })}
      intro={translate({
        id: 'theme.trowel.sessions.intro',
        message:
          'For mentors. Choose what it is about; questions, a story, an exercise and an agenda are there at once.',
      })}
      sections={[
        ...(playbooks.length > 0 ? [{ href: '#playbooks', title: written, count: playbooks.length }] : []),
        ...sections.map(({ id, title, links }) => ({ href: `#${id}`, title, count: links.length })),
      ]}
    >
      <Mentees sessions={sessions} />
      {playbooks.length > 0 && (
        <section className={styles.section}>
          <Heading as="h2" id="playbooks">
            {written}
          </Heading>
          <EntryList entries={playbooks} summaries />
        </section>
      )}
      {sections.map(({ id, title, links }) => (
        <section key={id} className={styles.section}>
          <Heading as="h2" id={id}>
            {title}
          </Heading>
          <ul className={styles.rows}>
            {links.map((link) => (
              <Row key={link.permalink} link={link} />
            ))}
          </ul>
        </section>
      ))}
    </HubPage>
  );
}

function Row({ link: { title, permalink, blocks, stages } }: { readonly link: CompiledSessionLink }) {
  const { selectMessage } = usePluralForm();
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <Link to={permalink}>{title}</Link>
        <span className={styles.soft}>{blocksLabel(blocks, selectMessage)}</span>
      </span>
      {stages.length > 0 && (
        <span className={styles.stages}>
          {stages.map((stage) => (
            // The page takes the stage from the fragment, which is no anchor.
            <a key={stage.id} href={`${permalink}#${toSessionFragment({ stage: stage.id, person: '' })}`}>
              {stage.title}
            </a>
          ))}
        </span>
      )}
    </li>
  );
}

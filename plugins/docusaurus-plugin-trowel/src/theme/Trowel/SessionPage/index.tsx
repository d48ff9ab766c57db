import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Block from '@theme/Trowel/Block';
import Playbook from '@theme/Trowel/Playbook';
import Session from '@theme/Trowel/Session';
import type { Props } from '@theme/Trowel/SessionPage';
import EntryList from '@theme/Trowel/ui/EntryList';
import FeedLink from '@theme/Trowel/ui/FeedLink';
import HubPage from '@theme/Trowel/ui/HubPage';
import { EntryProvider, kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { CompiledSessionLink } from 'docusaurus-plugin-trowel/props';
import { type ReactNode, useMemo } from 'react';
import styles from './styles.module.css';

/** Shows the session for a path, a system or a skill for which nobody needs to write a playbook. */
export default function SessionPage({ session: { subject, part, all, feed, stories = [] }, blocks }: Props): ReactNode {
  const content = useMemo(() => ({ trowelPieces: { Block }, trowelBlocks: blocks }), [blocks]);
  const { title, page } = subject;
  return (
    <HubPage
      title={translate({ id: 'theme.trowel.sessions.about', message: 'Session: {title}' }, { title })}
      intro={introOf(subject)}
      lead={
        <p className={styles.lead}>
          {page !== undefined && <Link to={page}>{title}</Link>}
          <Link to={all}>{translate({ id: 'theme.trowel.sessions.all', message: 'All sessions' })}</Link>
          <FeedLink feed={feed} title={title} />
        </p>
      }
    >
      <EntryProvider content={content}>
        <div className={styles.session}>
          <Session entry={{ self: { title }, part }} />
          <Playbook part={part} />
          {stories.length > 0 && (
            <section aria-labelledby="trowel-stories" className={styles.stories}>
              <h2 id="trowel-stories">{kindsLabel('story')}</h2>
              <EntryList entries={stories} summaries limit={5} />
            </section>
          )}
        </div>
      </EntryProvider>
    </HubPage>
  );
}

function introOf({ type }: CompiledSessionLink): string {
  switch (type) {
    case 'path':
      return translate({
        id: 'theme.trowel.sessions.pathIntro',
        message: 'For mentors of somebody who walks this path: what to ask at each stage.',
      });
    case 'system':
      return translate({
        id: 'theme.trowel.sessions.systemIntro',
        message: 'For mentors of somebody who gets to know this system: what to ask, try and watch.',
      });
    case 'skill':
      return translate({
        id: 'theme.trowel.sessions.skillIntro',
        message: 'For mentors of somebody who learns this skill: what to ask, try and watch.',
      });
  }
}

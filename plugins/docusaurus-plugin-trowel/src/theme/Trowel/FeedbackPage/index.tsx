import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/FeedbackPage';
import ActionList from '@theme/Trowel/ui/ActionList';
import HubPage from '@theme/Trowel/ui/HubPage';
import { useFeedbackDestinations } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import { PageCounts, PulseCounts } from './Counts.tsx';
import { PulseForm } from './PulseForm.tsx';
import styles from './styles.module.css';

/** Asks how the programme is going, and shows what was answered and what changed because of it. */
export default function FeedbackPage({ feedback }: Props): ReactNode {
  const { pulse, pages, open, done, dropped, retrospectives } = feedback;
  const destinations = useFeedbackDestinations();
  const parts = [
    open.length > 0 && {
      id: 'open',
      title: translate({ id: 'theme.trowel.feedback.openActions', message: 'What is being changed' }),
      body: <ActionList actions={open} />,
    },
    done.length > 0 && {
      id: 'done',
      title: translate({ id: 'theme.trowel.feedback.doneActions', message: 'What was changed' }),
      body: <ActionList actions={done} />,
    },
    dropped.length > 0 && {
      id: 'dropped',
      title: translate({ id: 'theme.trowel.feedback.droppedActions', message: 'What was dropped, and why' }),
      body: <ActionList actions={dropped} />,
    },
    pages.length > 0 && {
      id: 'pages',
      title: translate({ id: 'theme.trowel.feedback.pages', message: 'Did a page get you further?' }),
      body: <PageCounts pages={pages} />,
    },
    pulse && {
      id: 'programme',
      title: translate(
        { id: 'theme.trowel.feedback.programme', message: 'The programme in {year}' },
        { year: pulse.year },
      ),
      body: <PulseCounts pulse={pulse} />,
    },
    destinations && {
      id: 'pulse',
      title: translate({ id: 'theme.trowel.feedback.pulseTitle', message: 'Say how the programme is going' }),
      body: <PulseForm />,
    },
  ].filter((part) => part !== undefined && part !== false);
  return (
    <HubPage
      title={translate({ id: 'theme.trowel.feedback.title', message: 'What you say, and what changes' })}
      intro={translate({
        id: 'theme.trowel.feedback.intro',
        message:
          'Answers without a name. Figures are of five answers or more, and are renewed when five more have come. What was said in words is shown to nobody here.',
      })}
      sections={parts.map(({ id, title }) => ({ href: `#${id}`, title }))}
    >
      {parts.length === 0 && (
        <p className={styles.nothing}>
          {translate({
            id: 'theme.trowel.feedback.nothing',
            message:
              'Nobody can answer here yet: the site has no address for feedback. Set the option “feedback” of the hub, and write down your first retrospective.',
          })}
        </p>
      )}
      {parts.map(({ id, title, body }) => (
        <section key={id} aria-labelledby={id} className={styles.part}>
          <Heading as="h2" id={id}>
            {title}
          </Heading>
          {body}
        </section>
      ))}
      {retrospectives !== undefined && (
        <p className={styles.hint}>
          <Link to={retrospectives}>
            {translate({ id: 'theme.trowel.feedback.retrospectives', message: 'All retrospectives' })}
          </Link>
        </p>
      )}
    </HubPage>
  );
}

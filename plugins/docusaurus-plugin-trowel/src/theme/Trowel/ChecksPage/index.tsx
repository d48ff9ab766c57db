import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ChecksPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import WithoutScripts from '@theme/Trowel/ui/WithoutScripts';
import { useRound } from 'docusaurus-plugin-trowel/progress';
import type { CheckProps } from 'docusaurus-plugin-trowel/props';
import { type ReactNode, useState } from 'react';
import { AskedCheck } from './AskedCheck.tsx';
import { Ending } from './Ending.tsx';
import { LastGraded } from './LastGraded.tsx';
import { QuestionList } from './QuestionList.tsx';
import styles from './styles.module.css';

/** How many checks more there are for a reader who goes on. */
const moreChecks = 4;

/**
 * Asks the explain-back checks that are due, one at a time, for two minutes. Below are the questions by page, which is all that the page has
 * before hydration.
 */
export default function ChecksPage({ list, checks }: Props): ReactNode {
  const [more, setMore] = useState(0);
  const [last, setLast] = useState<CheckProps>();
  const round = useRound(checks, { more });
  const { phase, today, current, asked, now } = round;
  return (
    <HubPage
      title={translate({ id: 'theme.trowel.checks.title', message: 'Explain back' })}
      intro={translate({
        id: 'theme.trowel.checks.intro',
        message:
          'Two minutes a day: questions that you have answered come back, the missed ones sooner. Only your browser knows what you write.',
      })}
    >
      <WithoutScripts>
        {translate({
          id: 'theme.trowel.checks.noscript',
          message:
            'Without JavaScript this page does not know what you have answered, and nothing comes back. The questions below do without it: think first, then open the history on their pages.',
        })}
      </WithoutScripts>
      <div className={styles.round} data-trowel-scripted data-trowel-from={phase === 'loading' ? '' : undefined}>
        <LastGraded check={last} />
        {current && today !== undefined ? (
          <AskedCheck
            key={current.check.id}
            {...current}
            today={today}
            place={asked + 1}
            total={asked + now.length}
            isNext={last !== undefined || more > 0}
            onGraded={() => setLast(current.check)}
          />
        ) : (
          <Ending round={round} goOn={() => setMore((count) => count + moreChecks)} />
        )}
      </div>
      <section aria-labelledby="trowel-questions">
        <Heading as="h2" id="trowel-questions" className={styles.heading}>
          {translate({ id: 'theme.trowel.checks.all', message: 'Questions by page' })}
        </Heading>
        <QuestionList list={list} />
      </section>
      {list.reviews !== undefined && (
        <p className={styles.other}>
          <Translate
            id="theme.trowel.checks.reviews"
            values={{
              link: (
                <PlainLink href={list.reviews}>
                  {translate({ id: 'theme.trowel.reviews.title', message: 'What is due' })}
                </PlainLink>
              ),
            }}
          >
            {'Pages that somebody has to verify again are listed elsewhere: {link}.'}
          </Translate>
        </p>
      )}
    </HubPage>
  );
}

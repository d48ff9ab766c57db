import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ChecksPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { useRound } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useState } from 'react';
import { AskedCheck } from './AskedCheck.tsx';
import { Ending } from './Ending.tsx';
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
  const round = useRound(checks, { more });
  return (
    <HubPage
      title={translate({ id: 'theme.trowel.checks.title', message: 'Explain back' })}
      intro={translate({
        id: 'theme.trowel.checks.intro',
        message:
          'Two minutes a day: questions that you have answered come back, the missed ones sooner. Only your browser knows what you write.',
      })}
    >
      <div className={styles.round} data-trowel-from={round.phase === 'loading' ? '' : undefined}>
        {round.current && round.today !== undefined ? (
          <AskedCheck
            key={round.current.check.id}
            {...round.current}
            place={round.asked + 1}
            total={round.asked + round.now.length}
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

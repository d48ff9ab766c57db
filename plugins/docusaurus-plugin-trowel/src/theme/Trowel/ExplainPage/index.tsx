import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ExplainPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { useReview } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useState } from 'react';
import { Ending } from './Ending.tsx';
import { QuestionList } from './QuestionList.tsx';
import { Round } from './Round.tsx';
import styles from './styles.module.css';

/** How many checks more there are for a reader who goes on. */
const moreChecks = 4;

/**
 * Asks the explain-back checks that are due, one at a time, for two minutes. Below are the questions by page, which is all that the page has
 * before hydration.
 */
export default function ExplainPage({ explain, checks }: Props): ReactNode {
  const [more, setMore] = useState(0);
  const review = useReview(checks, { more });
  return (
    <HubPage
      title={translate({ id: 'theme.trowel.explainPage.title', message: 'Explain back' })}
      intro={translate({
        id: 'theme.trowel.explainPage.intro',
        message:
          'Two minutes a day: questions that you have answered come back, the missed ones sooner. Only your browser knows what you write.',
      })}
    >
      <div className={styles.round} data-trowel-from={review.phase === 'loading' ? '' : undefined}>
        {review.current && review.today !== undefined ? (
          <Round
            key={review.current.check.id}
            {...review.current}
            place={review.asked + 1}
            total={review.asked + review.now.length}
          />
        ) : (
          <Ending review={review} goOn={() => setMore((count) => count + moreChecks)} />
        )}
      </div>
      <section aria-labelledby="trowel-questions">
        <Heading as="h2" id="trowel-questions" className={styles.heading}>
          {translate({ id: 'theme.trowel.explainPage.all', message: 'Questions by page' })}
        </Heading>
        <QuestionList explain={explain} />
      </section>
      {explain.reviews !== undefined && (
        <p className={styles.other}>
          <Translate
            id="theme.trowel.explainPage.reviews"
            values={{
              link: (
                <PlainLink href={explain.reviews}>
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

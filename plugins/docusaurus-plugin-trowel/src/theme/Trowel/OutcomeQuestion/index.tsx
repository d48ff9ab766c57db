import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/OutcomeQuestion';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** Asks what came of a decision, from the day on which that is due. How to answer is on the page that it links to. */
export default function OutcomeQuestion({ entry: { outcomeQuestion: question } }: Props): ReactNode {
  const today = useToday();
  if (!question) return null;
  return (
    <p data-trowel-from={question.due} hidden={today === undefined || question.due > today}>
      {translate({
        id: 'theme.trowel.asked',
        message: 'Did this decision work out? Nobody has recorded its outcome yet.',
      })}{' '}
      <Link to={question.page}>{translate({ id: 'theme.trowel.asked.how', message: 'How to record it' })}</Link>
    </p>
  );
}

import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/OutcomeQuestion';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** Asks, not before its day, what came of a decision. Most decisions' pages carry this, so it is small; how to answer is said where it leads. */
export default function OutcomeQuestion({ entry: { outcomeQuestion: question } }: Props): ReactNode {
  const today = useToday();
  if (!question || !today || question.due > today) return null;
  return (
    <p>
      {translate({ id: 'theme.trowel.asked', message: 'Did this work out? Nobody has written it down yet.' })}{' '}
      <Link to={question.page}>{translate({ id: 'theme.trowel.asked.how', message: 'How to' })}</Link>
    </p>
  );
}

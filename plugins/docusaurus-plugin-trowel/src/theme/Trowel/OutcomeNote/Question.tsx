import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { OutcomeProps } from '../../../site/props.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { useToday } from '../useToday.ts';
import styles from './styles.module.css';

/** Asks, not before its day, what came of a decision, and says where to write the answer. */
export function Question({ due, source, page }: Extract<OutcomeProps, { type: 'asked' }>) {
  const today = useToday();
  if (today === undefined || due > today) return null;
  return (
    <aside
      className={styles.question}
      aria-label={translate({ id: 'theme.trowel.outcome.label', message: 'What came of it' })}
    >
      <details>
        <summary>
          <Translate id="theme.trowel.outcome.ask" values={{ due: <CalendarDay date={due} /> }}>
            {'Did this work out? Since {due} one can tell, and nobody has written it down yet.'}
          </Translate>
        </summary>
        <p>
          <Translate id="theme.trowel.outcome.how" values={{ source: <code>{source}</code> }}>
            {'Add to the front matter of {source} what applies:'}
          </Translate>
        </p>
        <pre>
          <code>
            {`outcome: worked        # worked, mixed or failed
reviewed: ${today}
learned: What we know now and did not know then.
choose_again: yes      # yes, no or differently`}
          </code>
        </pre>
        <p>
          <Link to={page}>{translate({ id: 'theme.trowel.expired.all', message: 'Everything that is due' })}</Link>
        </p>
      </details>
    </aside>
  );
}

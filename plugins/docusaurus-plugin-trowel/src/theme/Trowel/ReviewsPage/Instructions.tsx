import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import styles from './styles.module.css';

const outcome = `outcome: worked       # or mixed, or failed
reviewed: 2026-01-31  # the day on which you judged it
learned: What is known now that was not known then.
choose_again: yes     # or no, or differently`;

/** Explains how to confirm a page, write down an outcome, and import the dates into a calendar. */
export function Instructions({ example }: { readonly example: string }) {
  return (
    <section className={styles.how} aria-labelledby="trowel-how">
      <Heading as="h2" id="trowel-how">
        {translate({ id: 'theme.trowel.reviews.how', message: 'How to do it' })}
      </Heading>
      <h3>{translate({ id: 'theme.trowel.reviews.howConfirm', message: 'Verify a page' })}</h3>
      <p>
        {translate({
          id: 'theme.trowel.reviews.howConfirmWhy',
          message:
            'Read the page. If it is right, renew its date. The command changes one line, which you commit like any other change:',
        })}
      </p>
      <pre>
        <code>npx trowel verify {example}</code>
      </pre>
      <Heading as="h3" id="outcome">
        {translate({ id: 'theme.trowel.reviews.howOutcome', message: 'Record the outcome of a decision' })}
      </Heading>
      <p>
        {translate({
          id: 'theme.trowel.reviews.howOutcomeWhy',
          message:
            'Write the outcome into the front matter of the record. A decision that was right at the time may still have failed. That is worth knowing too.',
        })}
      </p>
      <pre>
        <code>{outcome}</code>
      </pre>
      <h3>{translate({ id: 'theme.trowel.reviews.howCalendar', message: 'Put the dates into your calendar' })}</h3>
      <pre>
        <code>npx trowel due --ics &gt; due.ics</code>
      </pre>
    </section>
  );
}

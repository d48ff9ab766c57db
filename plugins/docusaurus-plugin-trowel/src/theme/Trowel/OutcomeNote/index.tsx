import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/OutcomeNote';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import LiftDate from '@theme/Trowel/ui/LiftDate';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { ReactNode } from 'react';
import styles from './styles.module.css';
import { chooseAgainLabel } from './words.ts';

/** Shows what came of a decision, beside what was known when it was taken. */
export default function OutcomeNote({ entry: { outcome } }: Props): ReactNode {
  if (!outcome) return null;
  const { value, reviewed, date, held, context, learned, lifted, chooseAgain } = outcome;
  const knownNow = learned !== undefined || lifted.length > 0;
  return (
    <section
      className={styles.note}
      aria-label={translate({ id: 'theme.trowel.outcome.label', message: 'What came of it' })}
    >
      <p className={styles.outcome}>
        <span className={styles.plate}>{translate({ id: 'theme.trowel.outcome.title', message: 'Outcome' })}</span>
        <StatusBadge status={value} />
        {reviewed && (
          <span className={styles.soft}>
            <Translate id="theme.trowel.outcome.reviewed" values={{ day: <CalendarDay date={reviewed} /> }}>
              {'Judged on {day}'}
            </Translate>
          </span>
        )}
        {chooseAgain && (
          <span className={styles.soft}>
            {translate({ id: 'theme.trowel.outcome.again', message: 'Would we still choose it?' })}{' '}
            <strong>{chooseAgainLabel(chooseAgain)}</strong>
          </span>
        )}
      </p>
      {(date !== undefined || held.length > 0 || knownNow) && (
        <details className={styles.known}>
          <summary>
            {translate({ id: 'theme.trowel.outcome.known', message: 'What was known then, and what is known now' })}
          </summary>
          <dl className={styles.columns}>
            {(date !== undefined || held.length > 0) && (
              <div>
                <dt>
                  {date === undefined ? (
                    translate({ id: 'theme.trowel.outcome.then', message: 'Known at the time' })
                  ) : (
                    <Translate id="theme.trowel.outcome.thenOn" values={{ day: <CalendarDay date={date} /> }}>
                      {'Known on {day}'}
                    </Translate>
                  )}
                </dt>
                {held.map((constraint) => (
                  <dd key={constraint.id}>
                    <EntryTitle entry={constraint} />
                  </dd>
                ))}
                {held.length === 0 && (
                  <dd className={styles.soft}>
                    {translate({ id: 'theme.trowel.outcome.noneHeld', message: 'No constraint is recorded.' })}
                  </dd>
                )}
                {context && (
                  <dd>
                    <Link to={`#${context}`}>
                      {translate({ id: 'theme.trowel.outcome.context', message: 'The context as it was written' })}
                    </Link>
                  </dd>
                )}
              </div>
            )}
            {knownNow && (
              <div>
                <dt>{translate({ id: 'theme.trowel.outcome.now', message: 'Known now' })}</dt>
                {learned && <dd>{learned}</dd>}
                {lifted.map(({ constraint, until }) => (
                  <dd key={constraint.id}>
                    <Translate
                      id="theme.trowel.outcome.lifted"
                      values={{ since: <LiftDate until={until} />, constraint: <EntryTitle entry={constraint} /> }}
                    >
                      {'Lifted {since}: {constraint}'}
                    </Translate>
                  </dd>
                ))}
              </div>
            )}
          </dl>
        </details>
      )}
    </section>
  );
}

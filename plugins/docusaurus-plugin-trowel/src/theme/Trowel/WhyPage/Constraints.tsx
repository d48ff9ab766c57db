import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import LiftDate from '@theme/Trowel/ui/LiftDate';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { ConstraintRef } from 'docusaurus-plugin-trowel/why';
import { sortConstraints } from './answerView.ts';
import styles from './styles.module.css';

/** Lists the constraints that a page rests on, with their status. Those that hold come first. */
export function Constraints({ constraints }: { readonly constraints: readonly ConstraintRef[] }) {
  return (
    <ul>
      {sortConstraints(constraints).map(({ id, title, permalink, status = 'unknown', since, until }) => (
        <li key={id}>
          <StatusBadge status={status} /> {permalink ? <Link to={permalink}>{title}</Link> : title}{' '}
          <span className={styles.soft}>
            {status === 'lifted' ? (
              <LiftDate until={until} />
            ) : (
              since && (
                <Translate id="theme.trowel.why.since" values={{ day: <CalendarDay date={since} /> }}>
                  {'since {day}'}
                </Translate>
              )
            )}
          </span>
        </li>
      ))}
      {constraints.every(({ status }) => status === 'lifted') && (
        <li>
          {translate({
            id: 'theme.trowel.why.allLifted',
            message: 'Nothing of it holds any more: this can be reconsidered.',
          })}
        </li>
      )}
    </ul>
  );
}

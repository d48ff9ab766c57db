import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import LiftDate from '@theme/Trowel/ui/LiftDate';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { GoverningPage } from 'docusaurus-plugin-trowel/why';
import { sortConstraints } from './answerView.ts';
import styles from './styles.module.css';

/** Lists the constraints that a page rests on, with their status. Those that hold come first. Says what the page is when none does. */
export function Constraints({ page }: { readonly page: GoverningPage }) {
  const { constraints, reconsider } = page;
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
      {reconsider === 'check' && (
        <li>
          {translate({
            id: 'theme.trowel.why.check',
            message: 'The original reason is gone. Check what relies on it now.',
          })}
        </li>
      )}
      {reconsider === 'free' && (
        <li>
          {translate({
            id: 'theme.trowel.why.free',
            message: 'The original reason is gone, and no landmine is on record here.',
          })}
        </li>
      )}
    </ul>
  );
}

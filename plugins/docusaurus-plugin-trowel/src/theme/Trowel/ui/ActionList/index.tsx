import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/ActionList';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

type Action = Props['actions'][number];

/** Lists what was agreed to change: who sees to it, whether it is done, and which pages it changes. */
export default function ActionList({ actions }: Props): ReactNode {
  const today = useToday();
  return (
    <ul className={styles.actions}>
      {actions.map((action) => (
        <li
          key={`${action.retrospective?.id} ${action.change}`}
          className={styles.action}
          data-state={toState(action, today)}
        >
          <p className={styles.state}>
            <State {...action} today={today} />
          </p>
          <div>
            <p className={styles.change}>{action.change}</p>
            {action.dropped !== undefined && <p className={styles.soft}>{action.dropped}</p>}
            <p className={styles.soft}>
              {action.who ? (
                <PersonName person={action.who} />
              ) : (
                translate({ id: 'theme.trowel.actions.nobody', message: 'nobody' })
              )}
              {action.retrospective && (
                <>
                  {' · '}
                  <Link to={action.retrospective.permalink}>{action.retrospective.title}</Link>
                </>
              )}
              {action.after === 'feedback' && (
                <>
                  {' · '}
                  {translate({ id: 'theme.trowel.actions.feedback', message: 'after feedback' })}
                </>
              )}
            </p>
            {action.pages.length > 0 && (
              <ul className={styles.pages}>
                {action.pages.map((page) => (
                  <li key={page.id}>
                    <EntryTitle entry={page} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Only the reader's clock says what is overdue. */
function toState({ done, dropped, by }: Action, today: string | undefined): 'done' | 'dropped' | 'overdue' | 'open' {
  if (done !== undefined) return 'done';
  if (dropped !== undefined) return 'dropped';
  return by !== undefined && today !== undefined && by < today ? 'overdue' : 'open';
}

function State(props: Action & { readonly today: string | undefined }) {
  const { done, dropped, by, today } = props;
  if (done !== undefined)
    return (
      <Translate id="theme.trowel.actions.done" values={{ day: <CalendarDay date={done} /> }}>
        {'Done on {day}'}
      </Translate>
    );
  if (dropped !== undefined) return translate({ id: 'theme.trowel.actions.dropped', message: 'Dropped' });
  if (by === undefined) return translate({ id: 'theme.trowel.actions.noDate', message: 'Open, without a date' });
  if (toState(props, today) === 'overdue')
    return (
      <Translate id="theme.trowel.actions.overdue" values={{ day: <CalendarDay date={by} /> }}>
        {'Overdue since {day}'}
      </Translate>
    );
  return (
    <Translate id="theme.trowel.actions.open" values={{ day: <CalendarDay date={by} /> }}>
      {'Open, by {day}'}
    </Translate>
  );
}

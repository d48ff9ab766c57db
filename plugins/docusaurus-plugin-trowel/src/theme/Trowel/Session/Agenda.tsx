import { translate } from '@docusaurus/Translate';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { PlannedSession } from 'docusaurus-plugin-trowel/session';
import { Item } from './Item.tsx';
import styles from './styles.module.css';
import { pointWords } from './words.ts';

/** Shows the points of a session with their minutes, and what is given along. */
export function Agenda({ session }: { readonly session: PlannedSession }) {
  const { points, along, over } = session.agenda;
  return (
    <>
      <ol className={styles.agenda}>
        {points.map(({ type, minutes, items }) => {
          const { heading, lead } = pointWords(type);
          return (
            <li key={type} className={styles.point}>
              <span className={styles.time}>{minutesLabel(minutes)}</span>
              <div className={styles.what}>
                <h3>{heading}</h3>
                {lead && <p className={styles.lead}>{lead}</p>}
                {type === 'arrive' && <Agreed session={session} />}
                {items.length > 0 && (
                  <ul className={styles.items}>
                    {items.map((item) => (
                      <Item key={item.id} item={item} session={session} />
                    ))}
                  </ul>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {over > 0 && (
        <p role="status" className={styles.over}>
          {translate(
            { id: 'theme.trowel.session.over', message: 'That is {time} more than you have. Leave something out.' },
            { time: minutesLabel(over) },
          )}
        </p>
      )}
      {along.length > 0 && (
        <>
          <h3 className={styles.alongTitle}>
            {translate({ id: 'theme.trowel.session.along', message: 'Until next time' })}
          </h3>
          <ul className={styles.items}>
            {along.map((item) => (
              <Item key={item.id} item={item} session={session} labelled />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Shows what was agreed last time, as it was written. */
function Agreed({ session: { last } }: { readonly session: PlannedSession }) {
  if (!last?.commitments && !last?.notes) return null;
  return (
    <div className={styles.agreed}>
      {last.commitments && (
        <p>
          <b>{translate({ id: 'theme.trowel.session.agreedBefore', message: 'You agreed:' })}</b> {last.commitments}
        </p>
      )}
      {last.notes && (
        <p>
          <b>{translate({ id: 'theme.trowel.session.notedBefore', message: 'You noted:' })}</b> {last.notes}
        </p>
      )}
    </div>
  );
}

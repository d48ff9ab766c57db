import { translate } from '@docusaurus/Translate';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { PlannedSession } from 'docusaurus-plugin-trowel/session';
import styles from './styles.module.css';
import { labelOf, pointWords } from './words.ts';

/** Shows a plan on one sheet of paper, with room to write. It is on the page only while it is printed. */
export function PrintedPlan({ session, title }: { readonly session: PlannedSession; readonly title: string }) {
  const { agenda, last, notes, commitments } = session;
  return (
    <section className={styles.printed}>
      <h1>{title}</h1>
      {agenda.points.map(({ type, minutes, items }) => (
        <section key={type}>
          <h2>
            {pointWords(type).heading} <small>{minutesLabel(minutes)}</small>
          </h2>
          {type === 'arrive' && last?.commitments && <p className={styles.written}>{last.commitments}</p>}
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                {item.title}
                {item.behind && <small> {item.behind.title}</small>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{translate({ id: 'theme.trowel.session.along', message: 'Until next time' })}</h2>
      <ul>
        {agenda.along.map((item) => (
          <li key={item.id}>
            <small>{labelOf(item.use)}:</small> {item.title}
          </li>
        ))}
      </ul>
      <h2>{translate({ id: 'theme.trowel.session.notes', message: 'Notes' })}</h2>
      <p className={styles.written}>{notes}</p>
      <h2>{translate({ id: 'theme.trowel.session.commitments', message: 'What you agree' })}</h2>
      <p className={styles.written}>{commitments}</p>
    </section>
  );
}

import { translate } from '@docusaurus/Translate';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { PlannedItem, PlannedSession } from 'docusaurus-plugin-trowel/session';
import { findCommonBehind } from './behind.ts';
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
          {type === 'arrive' && (
            <>
              <Before
                label={translate({ id: 'theme.trowel.session.agreedBefore', message: 'You agreed:' })}
                text={last?.commitments}
              />
              <Before
                label={translate({ id: 'theme.trowel.session.notedBefore', message: 'You noted:' })}
                text={last?.notes}
              />
            </>
          )}
          <Items items={items} />
          {type === 'agree' && <Room text={commitments} />}
        </section>
      ))}
      {agenda.along.length > 0 && (
        <>
          <h2>{translate({ id: 'theme.trowel.session.along', message: 'Until next time' })}</h2>
          <ul>
            {agenda.along.map((item) => (
              <li key={item.id}>
                <small>{labelOf(item.use)}:</small> {item.title}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{translate({ id: 'theme.trowel.session.notes', message: 'Notes' })}</h2>
      <Room text={notes} />
    </section>
  );
}

/** Shows the items of a point. What is often misunderstood stands once when it is behind all of them. */
function Items({ items }: { readonly items: readonly PlannedItem[] }) {
  const common = findCommonBehind(items);
  return (
    <>
      {common && <Behind title={common.title} />}
      <ul>
        {items.map(({ id, title, behind }) => (
          <li key={id}>
            {title}
            {behind && !common && <Behind title={behind.title} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Behind({ title }: { readonly title: string }) {
  return (
    <small className={styles.printedBehind}>
      {translate({ id: 'theme.trowel.session.behind', message: 'Often misunderstood:' })} {title}
    </small>
  );
}

function Before({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  return (
    text && (
      <p className={styles.written}>
        <b>{label}</b> {text}
      </p>
    )
  );
}

/** Shows what was written so far, and lines to write on. */
function Room({ text }: { readonly text: string }) {
  return (
    <>
      {text && <p className={styles.written}>{text}</p>}
      <div className={styles.line} />
      <div className={styles.line} />
      <div className={styles.line} />
    </>
  );
}

import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import KindMark from '@theme/Trowel/ui/KindMark';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { ReviewRow } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { toUrgency } from './urgency.ts';

/** Shows a page that is due, and what to do about it. Its last edit says nothing about its last confirmation. */
export function Row({ row, today }: { readonly row: ReviewRow; readonly today?: string }) {
  const { entry, what, due, owner, verified, edited } = row;
  const urgency = today === undefined ? undefined : toUrgency(due, today);
  return (
    <li className={styles.row} data-urgency={urgency}>
      <span className={styles.due}>
        <CalendarDay date={due} />
      </span>
      <span className={styles.what}>
        <span className={styles.line}>
          <KindMark kind={entry.kind} mute />
          <EntryTitle entry={entry} />
        </span>
        <span className={styles.soft}>
          {what === 'outcome'
            ? translate({ id: 'theme.trowel.reviews.outcome', message: 'What came of it?' })
            : translate({ id: 'theme.trowel.reviews.confirm', message: 'Confirm it' })}
          {owner && (
            <>
              {' · '}
              <PersonName person={owner} />
            </>
          )}
          {verified && (
            <>
              {' · '}
              {translate({ id: 'theme.trowel.reviews.verified', message: 'last verified' })}{' '}
              <CalendarDay date={verified} />
            </>
          )}
          {edited && (
            <>
              {' · '}
              {translate({ id: 'theme.trowel.reviews.edited', message: 'last edited' })} <CalendarDay date={edited} />
            </>
          )}
        </span>
      </span>
    </li>
  );
}

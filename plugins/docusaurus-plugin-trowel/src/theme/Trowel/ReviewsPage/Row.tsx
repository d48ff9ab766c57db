import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import ConfirmLink from '@theme/Trowel/ui/ConfirmLink';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import KindMark from '@theme/Trowel/ui/KindMark';
import PersonName from '@theme/Trowel/ui/PersonName';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import type { ReviewRow } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { toUrgency } from './urgency.ts';

/** Shows a page that is due, and what to do about it. Its last edit says nothing about when it was last verified. */
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
            : translate({ id: 'theme.trowel.reviews.confirm', message: 'Verify it' })}
          {owner && (
            <>
              {' · '}
              <PersonName person={owner} />
            </>
          )}
          {verified && (
            <>
              {' · '}
              <Translate id="theme.trowel.reviews.verified" values={{ day: <CalendarDay date={verified} /> }}>
                {'last verified {day}'}
              </Translate>
            </>
          )}
          {edited && (
            <>
              {' · '}
              <Translate id="theme.trowel.reviews.edited" values={{ day: <CalendarDay date={edited} /> }}>
                {'last edited {day}'}
              </Translate>
            </>
          )}
        </span>
        <span className={styles.soft}>
          {what === 'confirm' ? (
            <ConfirmLink entry={entry} />
          ) : (
            <WriteLink request={{ edit: entry.id }}>
              {translate({ id: 'theme.trowel.reviews.write', message: 'Write down what came of it' })}
              <span data-trowel-unseen> ({entry.title})</span>
            </WriteLink>
          )}
        </span>
      </span>
    </li>
  );
}

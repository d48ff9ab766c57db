import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryList from '@theme/Trowel/ui/EntryList';
import PersonName from '@theme/Trowel/ui/PersonName';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { GapCauseProps } from 'docusaurus-plugin-trowel/props';
import { dayAfter } from 'docusaurus-plugin-trowel/shared';
import { LackingSystems } from './LackingSystems.tsx';
import styles from './styles.module.css';
import { causeMessage, remedyMessage, soleReason } from './words.ts';

/** How many pages a cause lists before it folds them. */
const openPages = 3;
/** How many it lists openly when it is urgent: they are what matters. */
const openUrgent = 20;

/** Shows one cause: what is wrong, what to do about it, and the systems and pages that it is about. */
export function Cause({ cause }: { readonly cause: GapCauseProps }) {
  const { type, count, people, systems, pages, on, command } = cause;
  const { selectMessage } = usePluralForm();
  // Only after hydration the page knows whether a day is past.
  const today = useToday();
  const isPast = on !== undefined && today !== undefined && on < today;
  const [person] = people;
  const values = {
    count: String(count),
    person: person && <PersonName person={person} />,
    day: on && <CalendarDay date={on} />,
    command: command && <code>{command}</code>,
    owners: <code>owners</code>,
  };
  return (
    <li className={styles.cause} data-severity={cause.severity}>
      <div>
        <h3 className={styles.what}>{interpolate(selectMessage(count, causeMessage(type)), values)}</h3>
        {type === 'sole-explainer' && <p className={styles.next}>{soleReason(cause.severity)}</p>}
        {type === 'unverified' && <PersonNames people={people} />}
        <p className={styles.next} data-trowel-from={on && dayAfter(on)}>
          {interpolate(remedyMessage(cause, isPast), values)}
        </p>
      </div>
      <div className={styles.about}>
        <LackingSystems type={type} systems={systems} />
        {pages.length > 0 && pages.length <= openPages && <EntryList entries={pages} kinds />}
        {type === 'no-cause' &&
          pages.slice(0, openPages).map(({ id, title }) => (
            <p key={id} className={styles.detail}>
              <WriteLink request={{ edit: id }}>
                {translate({ id: 'theme.trowel.gaps.editPage', message: 'Edit “{title}”' }, { title })}
              </WriteLink>
            </p>
          ))}
        {pages.length > openPages && (
          <details open={cause.severity === 'urgent' && pages.length <= openUrgent}>
            <summary>
              {selectMessage(
                pages.length,
                translate(
                  { id: 'theme.trowel.gaps.pages', message: 'Show {count} page|Show {count} pages' },
                  { count: pages.length },
                ),
              )}
            </summary>
            <EntryList entries={pages} kinds limit={pages.length} />
          </details>
        )}
      </div>
    </li>
  );
}

import { translate } from '@docusaurus/Translate';
import PersonName from '@theme/Trowel/ui/PersonName';
import { useLocale, useMinute } from 'docusaurus-plugin-trowel/client';
import type { EngagementPart, EngagementPerson, EntryProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { formRoles } from './words.ts';

/** Shows, above the text, mentor and mentees side by side, each with the time of day where they are. */
export default function People({ entry: { part } }: { readonly entry: EntryProps }) {
  return part?.type === 'engagement' && <Pair part={part} />;
}

function Pair({ part: { mentor, mentees, form } }: { readonly part: EngagementPart }) {
  const now = useMinute();
  const roles = formRoles(form);
  return (
    // Only React knows the time.
    <ul className={styles.people} data-trowel-from="">
      {mentor && <Person person={mentor} role={roles.mentor} now={now} />}
      {mentees.map((mentee) => (
        <Person key={mentee.name} person={mentee} role={roles.mentee} now={now} />
      ))}
    </ul>
  );
}

interface PersonProps {
  readonly person: EngagementPerson;
  readonly role: string;
  readonly now?: number;
}

function Person({ person, role, now }: PersonProps) {
  const locale = useLocale();
  const time =
    now !== undefined && person.timezone !== undefined ? toTime(now, { locale, timeZone: person.timezone }) : undefined;
  return (
    <li>
      <span className={styles.role}>{role}</span>
      <span className={styles.name}>
        <PersonName person={person} />
      </span>
      {person.timezone !== undefined && (
        <span className={styles.soft}>
          {time !== undefined && translate({ id: 'theme.trowel.person.now', message: '{time} there now' }, { time })}
        </span>
      )}
    </li>
  );
}

/** Returns the weekday and the time of day in a zone; nothing for a zone that the browser does not know. */
function toTime(now: number, { locale, timeZone }: { readonly locale: string; readonly timeZone: string }) {
  try {
    return new Intl.DateTimeFormat(locale, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone }).format(
      now,
    );
  } catch {
    return undefined;
  }
}

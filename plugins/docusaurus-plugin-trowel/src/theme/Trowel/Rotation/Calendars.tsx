import Translate, { translate } from '@docusaurus/Translate';
import type { RotationPart } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface CalendarsProps {
  readonly part: RotationPart;
  /** The place of the person whose turns are marked; `-1` for nobody. */
  readonly chosen: number;
}

/** Leads to the calendars: that of the chosen person, that of all, and, folded, those of the others. A calendar at a stable address can be subscribed to. */
export function Calendars({ part: { people, calendar }, chosen }: CalendarsProps) {
  const own = people[chosen];
  return (
    <div className={styles.calendars}>
      <p>
        {own && (
          <>
            <a href={own.calendar}>
              {translate(
                { id: 'theme.trowel.rotation.ownCalendar', message: 'Calendar of {name}' },
                { name: own.name },
              )}
            </a>
            {' · '}
          </>
        )}
        <a href={calendar}>{translate({ id: 'theme.trowel.rotation.calendar', message: 'Calendar of all turns' })}</a>
      </p>
      <details>
        <summary>
          {translate({
            id: 'theme.trowel.rotation.calendars',
            message: 'A calendar for each person, and how to use it',
          })}
        </summary>
        <p>
          <Translate id="theme.trowel.rotation.subscribe" values={{ ics: <code>.ics</code> }}>
            {
              'Copy the address of an {ics} file and subscribe to it in your calendar: it follows every change of the rotation. If your calendar cannot reach this site, open the file instead; what was imported does not change any more, so delete it after a change and open the file again.'
            }
          </Translate>
        </p>
        <ul>
          {people.map((person) => (
            <li key={person.id}>
              <a href={person.calendar}>{person.name}</a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

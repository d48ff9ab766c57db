import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/PersonCells';
import {
  aheadLabel,
  hoursNumber,
  toDateWords,
  useLocale,
  useMinute,
  useToday,
  zoneCity,
} from 'docusaurus-plugin-trowel/client';
import type { PersonRow } from 'docusaurus-plugin-trowel/props';
import { findOffset } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows, in the row of a person, what they teach and want to learn, the hours that are free, and what time it is there. */
export default function PersonCells({ person }: Props): ReactNode {
  return (
    <>
      <dl className={styles.skills}>
        <Skills
          label={translate({ id: 'theme.trowel.people.teaches', message: 'Teaches' })}
          skills={person.teaches}
          side="teaches"
        />
        <Skills
          label={translate({ id: 'theme.trowel.people.learns', message: 'Wants to learn' })}
          skills={person.learns}
          side="learns"
        />
      </dl>
      <div className={styles.when}>
        {person.timeZone && <Clock zone={person.timeZone} />}
        <Free {...person} />
      </div>
    </>
  );
}

interface SkillsProps {
  readonly label: string;
  readonly skills: readonly string[];
  readonly side: 'teaches' | 'learns';
}

function Skills({ label, skills, side }: SkillsProps) {
  return (
    skills.length > 0 && (
      <div className={styles.line}>
        <dt>{label}</dt>
        {skills.map((skill) => (
          <dd key={skill} data-side={side}>
            {skill}
          </dd>
        ))}
      </div>
    )
  );
}

/** The build knows the place, and the reader's clock the time. */
function Clock({ zone }: { readonly zone: string }) {
  const now = useMinute();
  const locale = useLocale();
  const offset = now === undefined ? undefined : findOffset(zone, new Date(now));
  const isKnown = now !== undefined && offset !== undefined;
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    <p className={styles.clock} title={zone}>
      <span className={styles.time} data-trowel-time>
        {isKnown ? time.format(new Date(now + offset * 60_000)) : ' '}
      </span>{' '}
      <span className={styles.place}>
        {zoneCity(zone)}
        {isKnown && `, ${aheadLabel(offset + new Date(now).getTimezoneOffset(), locale)}`}
      </span>
    </p>
  );
}

function Free({ planned, free, paused, leaving }: PersonRow) {
  const today = useToday();
  const locale = useLocale();
  const until = paused?.until;
  const isPaused = paused && (until === undefined || today === undefined || today < until);
  if (leaving !== undefined)
    return (
      <p className={styles.free} data-free="none">
        {translate(
          { id: 'theme.trowel.people.leaving', message: 'Last day {day}' },
          { day: toDateWords(leaving, locale) },
        )}
      </p>
    );
  if (isPaused)
    return (
      <p className={styles.free} data-free="none">
        {until === undefined
          ? translate({ id: 'theme.trowel.people.paused', message: 'Mentoring paused' })
          : translate(
              { id: 'theme.trowel.people.pausedUntil', message: 'Paused until {day}' },
              { day: toDateWords(until, locale) },
            )}
      </p>
    );
  if (planned === undefined)
    return (
      <p className={styles.free} data-free="none">
        {translate({ id: 'theme.trowel.people.unsaid', message: 'Hours not said' })}
      </p>
    );
  return free > 0 ? (
    <p className={styles.free} data-free="some">
      {translate(
        { id: 'theme.trowel.people.free', message: '{hours} h a week free' },
        { hours: hoursNumber(free, locale) },
      )}
    </p>
  ) : (
    <p className={styles.free} data-free="none">
      {translate({ id: 'theme.trowel.people.full', message: 'No hours free now' })}
    </p>
  );
}

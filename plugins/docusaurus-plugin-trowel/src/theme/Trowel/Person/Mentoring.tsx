import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { hoursNumber, useLocale } from 'docusaurus-plugin-trowel/client';
import type { MentoringProps, PersonEngagement } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { Hours } from './Hours.tsx';
import { HoursForMentoring } from './HoursForMentoring.tsx';
import { mentoringHeading } from './sections.ts';
import styles from './styles.module.css';

/** Shows what a person teaches and wants to learn, when they work, the hours that are free, and their engagements. */
export function Mentoring({ name, teaches, learns, people, timeZone, hours, assumed, ...rest }: MentoringProps) {
  const { id, title } = mentoringHeading();
  return (
    <section className={styles.section}>
      <Heading as="h2" id={id} className={styles.heading}>
        {title}
      </Heading>
      <dl className={styles.plates}>
        {teaches.length > 0 && (
          <Plate label={translate({ id: 'theme.trowel.person.teaches', message: 'Teaches' })}>
            <Skills skills={teaches} side="teaches" />
          </Plate>
        )}
        {learns.length > 0 && (
          <Plate label={translate({ id: 'theme.trowel.person.learns', message: 'Wants to learn' })}>
            <Skills skills={learns} side="learns" people={people} />
          </Plate>
        )}
        {timeZone && (
          <Plate label={translate({ id: 'theme.trowel.person.hours', message: 'Working hours' })}>
            <Hours timeZone={timeZone} hours={hours} assumed={assumed} />
          </Plate>
        )}
        <Plate label={translate({ id: 'theme.trowel.person.capacity', message: 'Hours for mentoring' })}>
          <HoursForMentoring name={name} capacity={rest.capacity} overfull={rest.overfull} />
        </Plate>
      </dl>
      {rest.engagements.length > 0 && <Engagements engagements={rest.engagements} />}
    </section>
  );
}

function Plate({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.plate}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SkillsProps {
  readonly skills: readonly string[];
  readonly side: 'teaches' | 'learns';
  /** The index of people: a skill leads to those who teach it. */
  readonly people?: string;
}

function Skills({ skills, side, people }: SkillsProps) {
  return (
    <ul className={styles.skills}>
      {skills.map((skill) => (
        <li key={skill} className={styles.skill} data-side={side}>
          {people === undefined ? skill : <Link to={`${people}?teaches=${encodeURIComponent(skill)}`}>{skill}</Link>}
        </li>
      ))}
    </ul>
  );
}

function Engagements({ engagements }: { readonly engagements: readonly PersonEngagement[] }) {
  const locale = useLocale();
  return (
    <ul className={styles.engagements}>
      {engagements.map(({ entry, status, as, others, shared }) => (
        <li key={entry.id}>
          <span className={styles.engagement}>
            <EntryTitle entry={entry} />
            <StatusBadge status={status} />
          </span>
          <div className={styles.with}>
            <div>
              <Role as={as} others={others} />
            </div>
            {shared && <div>{sharedLabel(shared, locale)}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Role({ as, others }: Pick<PersonEngagement, 'as' | 'others'>) {
  // Those whom the engagement names need not have a page.
  if (others.length === 0)
    return as === 'mentor'
      ? translate({ id: 'theme.trowel.person.mentorAlone', message: 'As mentor' })
      : translate({ id: 'theme.trowel.person.menteeAlone', message: 'As mentee' });
  const people = <PersonNames people={others} />;
  return as === 'mentor' ? (
    <Translate id="theme.trowel.person.asMentor" values={{ people }}>
      {'As mentor, with {people}'}
    </Translate>
  ) : (
    <Translate id="theme.trowel.person.asMentee" values={{ people }}>
      {'As mentee, with {people}'}
    </Translate>
  );
}

function sharedLabel({ least, most }: NonNullable<PersonEngagement['shared']>, locale: string): string {
  const [from, to] = [least, most].map((hours) => hoursNumber(hours, locale));
  return least === most
    ? translate(
        { id: 'theme.trowel.person.sharedHours', message: '{hours} shared working hours a week' },
        { hours: String(to) },
      )
    : translate(
        {
          id: 'theme.trowel.person.sharedOverYear',
          message: '{least}–{most} shared working hours a week, depending on daylight saving',
        },
        { least: String(from), most: String(to) },
      );
}

import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import HoursBar from '@theme/Trowel/ui/HoursBar';
import { hoursNumber, useLocale, useToday } from 'docusaurus-plugin-trowel/client';
import type { MentoringProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

type Capacity = MentoringProps['capacity'];

/** Shows how many hours a week a person has for mentoring, how many are free, and the target, as a bar and in words. */
export function HoursForMentoring({
  name,
  capacity,
  overfull,
}: Pick<MentoringProps, 'name' | 'capacity' | 'overfull'>) {
  const { planned, paused } = capacity;
  const locale = useLocale();
  const today = useToday();
  const until = paused?.until;
  const isPaused = paused !== undefined && (until === undefined || today === undefined || today < until);
  return (
    <div className={styles.capacity}>
      {planned !== undefined && <HoursBar {...capacity} planned={planned} over={overfull !== undefined} />}
      {planned !== undefined && <Legend over={overfull !== undefined} />}
      <p className={styles.free}>{freeLabel(capacity, { isPaused, locale })}</p>
      {planned !== undefined && <p className={styles.target}>{targetLabel(capacity, locale)}</p>}
      {isPaused && (
        <p>
          {translate({ id: 'theme.trowel.person.paused', message: 'Takes nobody new at present.' })}
          {until !== undefined && (
            <>
              {' '}
              <Translate id="theme.trowel.person.askAgain" values={{ day: <CalendarDay date={until} /> }}>
                {'Can be asked again from {day}.'}
              </Translate>
            </>
          )}
        </p>
      )}
      {overfull && <p className={styles.over}>{overLabel(name, overfull, locale)}</p>}
    </div>
  );
}

/** Says what the tones of the bar mean. */
function Legend({ over }: { readonly over: boolean }) {
  return (
    <p className={styles.legend} aria-hidden>
      <span data-tone={over ? 'over' : 'used'}>
        {translate({ id: 'theme.trowel.person.bar.used', message: 'taken' })}
      </span>
      <span data-tone="planned">{translate({ id: 'theme.trowel.person.bar.planned', message: 'planned' })}</span>
      <span data-tone="target">{translate({ id: 'theme.trowel.person.bar.target', message: 'recommended' })}</span>
    </p>
  );
}

interface Now {
  readonly isPaused: boolean;
  readonly locale: string;
}

function freeLabel({ planned, used, proposed, free }: Capacity, { isPaused, locale }: Now): string {
  const hours = (amount: number) => hoursNumber(amount, locale);
  if (planned === undefined)
    return translate({
      id: 'theme.trowel.person.unsaid',
      message: 'Nothing is planned here, so nobody is sent here.',
    });
  if (isPaused)
    return translate(
      { id: 'theme.trowel.person.plannedOnly', message: 'Planned: {planned} hours a week.' },
      { planned: hours(planned) },
    );
  if (free <= 0 && proposed > 0)
    return translate(
      {
        id: 'theme.trowel.person.fullProposed',
        message: 'None free. Of {planned} hours a week, {used} are taken and {proposed} proposed.',
      },
      { planned: hours(planned), used: hours(used), proposed: hours(proposed) },
    );
  return free > 0
    ? translate(
        { id: 'theme.trowel.person.free', message: 'Free: {free} of {planned} hours a week.' },
        { free: hours(free), planned: hours(planned) },
      )
    : translate(
        { id: 'theme.trowel.person.full', message: 'None free. Taken: {used} of {planned} hours a week.' },
        { used: hours(used), planned: hours(planned) },
      );
}

function targetLabel({ week, weekBy, target, limit }: Capacity, locale: string): string {
  const [from, to, most, all] = [target.from, target.to, limit, week].map((hours) => hoursNumber(hours, locale));
  const values = { from: String(from), to: String(to), limit: String(most), week: String(all) };
  return weekBy === 'assumed'
    ? translate(
        {
          id: 'theme.trowel.person.targetAssumed',
          message: 'Recommended for a week of {week} hours (assumed): {from} to {to}, never more than {limit}.',
        },
        values,
      )
    : translate(
        {
          id: 'theme.trowel.person.target',
          message: 'Recommended for a week of {week} hours: {from} to {to}, never more than {limit}.',
        },
        values,
      );
}

/** Tells the person themselves what to do. */
function overLabel(name: string, { used, has }: NonNullable<MentoringProps['overfull']>, locale: string): string {
  return translate(
    {
      id: 'theme.trowel.person.over',
      message:
        '{name}: your engagements take {used} hours a week, and there is room for {has}. Agree on an end or a pause for one of them, or say so to the lead of the programme.',
    },
    { name, used: hoursNumber(used, locale), has: hoursNumber(has, locale) },
  );
}

import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';
import { usualHours } from '../shared/workingHours.ts';
import { type Schedule, type Stretch, toWeek, toWorkTimes } from '../shared/workWeek.ts';
import type { People } from './rotationSchedule.ts';
import { countShared } from './sharedHours.ts';

/** The least that two people share in a week, in minutes, so that one can observe the other. */
const leastShared = 60;

/** Returns what rotations need to know of people, from their pages. Somebody without a time zone is taken to share hours with everybody. */
export function createPeople(entries: readonly HubEntry[]): People {
  const pages = new Map(
    entries.filter(({ kind }) => kind === 'person').map(({ id, fields }) => [id, fields as KindFields<'person'>]),
  );
  const timesOf = createTimesOf();
  const scheduleOf = (person: string): Schedule | undefined => {
    const { timezone, working_hours: hours = usualHours } = pages.get(person) ?? {};
    return timezone ? { zone: timezone, hours } : undefined;
  };
  const schedules = new Map([...pages.keys()].map((person) => [person, scheduleOf(person)]));
  return {
    isThere: (person, { from, to }) => {
      const { away = [], leaving } = pages.get(person) ?? {};
      return (leaving === undefined || leaving >= to) && !away.some((days) => days.from <= to && days.to >= from);
    },
    hasLeft: (person, { to }) => {
      const leaving = pages.get(person)?.leaving;
      return leaving !== undefined && leaving < to;
    },
    share: (one, other, day) => {
      const [a, b] = [schedules.get(one), schedules.get(other)];
      return !a || !b || countShared(timesOf(a, day), timesOf(b, day)) >= leastShared;
    },
  };
}

/** Returns what lists when somebody works in the week of a day. It keeps what it found: in a rotation everybody is compared with everybody. */
function createTimesOf() {
  const known = new Map<string, readonly Stretch[]>();
  return (schedule: Schedule, day: CalendarDate): readonly Stretch[] => {
    const week = toWeek(day);
    const key = `${week[0]} ${schedule.zone} ${JSON.stringify(schedule.hours)}`;
    const found = known.get(key) ?? toWorkTimes(schedule, week);
    known.set(key, found);
    return found;
  };
}

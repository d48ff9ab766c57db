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
  const schedules = new Map(
    [...pages].flatMap(([person, { timezone, working_hours: hours = usualHours }]) =>
      timezone ? [[person, { zone: timezone, hours, key: `${timezone} ${JSON.stringify(hours)}` }] as const] : [],
    ),
  );
  const share = createShare();
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
      return !a || !b || share(a, b, day);
    },
  };
}

interface KeyedSchedule extends Schedule {
  /** The same for the same zone and hours. */
  readonly key: string;
}

/**
 * Returns what says whether two schedules share enough working hours in the week of a day. It keeps what it found: in a rotation everybody is compared
 * with everybody in every turn, and most people work as others do.
 */
function createShare(): (one: KeyedSchedule, other: KeyedSchedule, day: CalendarDate) => boolean {
  const times = new Map<string, readonly Stretch[]>();
  const known = new Map<string, boolean>();
  const weeks = new Map<CalendarDate, Stretch>();
  const timesOf = (schedule: KeyedSchedule, week: Stretch) =>
    remember(times, `${week[0]} ${schedule.key}`, () => toWorkTimes(schedule, week));
  return (one, other, day) => {
    const week = remember(weeks, day, () => toWeek(day));
    return remember(
      known,
      `${week[0]} ${one.key} ${other.key}`,
      () => countShared(timesOf(one, week), timesOf(other, week)) >= leastShared,
    );
  };
}

function remember<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

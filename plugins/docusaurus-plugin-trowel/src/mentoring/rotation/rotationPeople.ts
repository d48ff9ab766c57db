import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { keyOf, scheduleOf } from '../../shared/schedule.ts';
import { type Schedule, type Stretch, toWeek, toWorkTimes } from '../../shared/workWeek.ts';
import { countShared } from '../capacity/sharedHours.ts';
import type { People } from './rotationSchedule.ts';

/** The least that two people share in a week, in minutes, so that one can observe the other. */
const leastShared = 60;

/** Returns what rotations need to know of people, from their pages. Somebody without a time zone is taken to share hours with everybody. */
export function createPeople(entries: readonly HubEntry[]): People {
  const pages = new Map(
    entries.filter(({ kind }) => kind === 'person').map(({ id, fields }) => [id, fields as KindFields<'person'>]),
  );
  const places = new Map<string, number>();
  const schedules = new Map(
    [...pages].flatMap(([person, fields]) => {
      const schedule = scheduleOf(fields);
      if (!schedule) return [];
      const place = remember(places, keyOf(schedule), () => places.size);
      return [[person, { ...schedule, place }] as const];
    }),
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

interface KnownSchedule extends Schedule {
  /** The same for the same zone and hours. */
  readonly place: number;
}

/** What was found of a week: the work times of schedules by their place, and which of two share enough hours. */
interface KnownWeek {
  readonly week: Stretch;
  readonly times: Map<number, readonly Stretch[]>;
  readonly shared: Map<number, Map<number, boolean>>;
}

/**
 * Returns what says whether two schedules share enough working hours in the week of a day. It keeps what it found: in a rotation everybody is compared
 * with everybody in every turn, and most people work as others do.
 */
function createShare(): (one: KnownSchedule, other: KnownSchedule, day: CalendarDate) => boolean {
  const byDay = new Map<CalendarDate, KnownWeek>();
  const byStart = new Map<number, KnownWeek>();
  const weekOf = (day: CalendarDate): KnownWeek => {
    const week = toWeek(day);
    return remember(byStart, week[0], () => ({ week, times: new Map(), shared: new Map() }));
  };
  return (one, other, day) => {
    const { week, times, shared } = remember(byDay, day, () => weekOf(day));
    const timesOf = (schedule: KnownSchedule) => remember(times, schedule.place, () => toWorkTimes(schedule, week));
    const known = remember(shared, one.place, () => new Map<number, boolean>());
    return remember(known, other.place, () => countShared(timesOf(one), timesOf(other)) >= leastShared);
  };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

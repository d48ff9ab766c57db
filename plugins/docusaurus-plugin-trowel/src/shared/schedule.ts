import { usualHours, type WorkingHours } from './workingHours.ts';
import { type Schedule, type Stretch, toWorkTimes } from './workWeek.ts';

/** What a person's page says about when they work. */
interface Worker {
  readonly timezone?: string;
  readonly working_hours?: WorkingHours;
}

/** Returns where and when somebody works: the usual hours, when they say none. `undefined` when they do not say their zone. */
export function scheduleOf({ timezone: zone, working_hours: hours = usualHours }: Worker): Schedule | undefined {
  return zone ? { zone, hours } : undefined;
}

/** Returns the same text for schedules of the same zone and hours. */
export function keyOf({ zone, hours }: Schedule): string {
  return `${zone} ${JSON.stringify(hours)}`;
}

/** Returns `toWorkTimes` with a memory: most people work as others do. */
export function createWorkTimes(): typeof toWorkTimes {
  const known = new Map<string, Stretch[]>();
  return (schedule, within) => {
    const key = `${within} ${keyOf(schedule)}`;
    const found = known.get(key) ?? toWorkTimes(schedule, within);
    known.set(key, found);
    return found;
  };
}

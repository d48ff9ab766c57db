import { toStageSpans } from '../shared/stageSpans.ts';
import type { PathPlan } from './hub.ts';

/** Of a working day of eight hours, the half: a path is walked beside work. */
const minutesADay = 240;

/** Finds stages whose steps take longer than there is time. Returns a sentence for each. */
export function findOverfullStages({ stages }: PathPlan): string[] {
  const spans = toStageSpans(stages);
  return stages.flatMap(({ id, within, steps }) => {
    const own = spans.get(id);
    if (own === undefined) return [];
    const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
    const room = toWorkingDays(own) * minutesADay;
    if (minutes <= room) return [];
    const message = `The stage \`${id}\` has steps for ${toHours(minutes)}, and within ${within} there are ${toHours(room)} beside work; move steps to a later stage, take some out, or give it more time.`;
    return [message];
  });
}

/** Returns the working days of a span that begins on a Monday. */
function toWorkingDays(days: number): number {
  return Math.floor(days / 7) * 5 + Math.min(5, days % 7);
}

function toHours(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 30) / 2} h`;
}

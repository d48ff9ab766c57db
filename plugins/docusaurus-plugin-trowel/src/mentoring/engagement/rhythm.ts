import type { CalendarDate } from '../../shared/date.ts';
import { addDuration } from '../../shared/dateArithmetic.ts';
import { engagementDefaults } from '../../shared/engagementDefaults.ts';
import type { Engagement } from './engagement.ts';

type Timed = Pick<Engagement, 'status' | 'start' | 'end' | 'pausedUntil' | 'rhythm' | 'checkIns'>;

/**
 * Returns the day by which the next check-in is due: one rhythm after the last one, the start or the end of a pause, whichever is
 * latest. Only a running engagement has one, only when one of these days is known, and none after its end.
 */
export function nextCheckIn({ status, start, end, pausedUntil, rhythm, checkIns }: Timed): CalendarDate | undefined {
  if (status !== 'running') return undefined;
  const from = [start, pausedUntil, ...checkIns.map(({ date }) => date)].reduce(
    (latest, day) => (day !== undefined && day > (latest ?? '') ? day : latest),
    undefined,
  );
  const next = from === undefined ? undefined : addDuration(from, rhythm ?? engagementDefaults.rhythm);
  return next !== undefined && end !== undefined && next > end ? undefined : next;
}

/** Says whether nobody can say if a running engagement is silent: it has neither a start nor a check-in. */
export function isUntold(engagement: Timed): boolean {
  return engagement.status === 'running' && nextCheckIn(engagement) === undefined;
}

/** Says whether a running engagement has had no check-in for longer than its rhythm. */
export function isSilent(engagement: Timed, today: CalendarDate): boolean {
  const next = nextCheckIn(engagement);
  return next !== undefined && next < today;
}

/** Says whether an engagement runs although its end is past. */
export function isPastEnd({ status, end }: Pick<Engagement, 'status' | 'end'>, today: CalendarDate): boolean {
  return (status === 'running' || status === 'paused') && end !== undefined && end < today;
}

import type { CalendarDate } from '../../shared/date.ts';
import { addDuration } from '../../shared/dateArithmetic.ts';
import { parseDuration } from '../../shared/duration.ts';
import { moveDay } from '../../shared/moveDay.ts';

/** The days of a turn, both included. */
export interface TurnDays {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** More turns than people plan. A turn a day fills a year. */
export const mostTurns = 400;

/**
 * Cuts the time from a day to a day into turns. Each is counted from the start, so that months of different lengths do not move it; the last one
 * ends with the time. None when the time ends before it starts, or `every` is no duration.
 */
export function cutIntoTurns({ from, to }: TurnDays, every: string): TurnDays[] {
  const duration = parseDuration(every);
  if (!duration || duration.count === 0) return [];
  const turns: TurnDays[] = [];
  const startOf = (turn: number) => addDuration(from, `${duration.count * turn} ${duration.unit}s`);
  for (let start = startOf(0); start !== undefined && start <= to && turns.length < mostTurns; ) {
    const next = startOf(turns.length + 1);
    const last = next === undefined ? to : moveDay(next, -1);
    turns.push({ from: start, to: last < to ? last : to });
    start = next;
  }
  return turns;
}

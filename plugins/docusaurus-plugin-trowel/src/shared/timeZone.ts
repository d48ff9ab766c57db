import { tzOffset } from '@date-fns/tz/tzOffset';
import { distance } from 'fastest-levenshtein';
import type { CalendarDate } from './date.ts';

/** Says whether a text names a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return name.trim() !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** Finds the zone that somebody meant: by its city, or by a spelling that is near. `undefined` when none is near. */
export function suggestTimeZone(name: string): string | undefined {
  const wanted = toKey(name);
  if (wanted === '') return undefined;
  const zones = Intl.supportedValuesOf('timeZone');
  const byCity = zones.find((zone) => toKey(zone.slice(zone.lastIndexOf('/') + 1)) === wanted);
  if (byCity !== undefined) return byCity;
  const near = zones
    .map((zone) => ({ zone, away: distance(toKey(zone), wanted) }))
    .reduce((best, one) => (one.away < best.away ? one : best));
  return near.away <= Math.max(1, Math.floor(wanted.length / 4)) ? near.zone : undefined;
}

function toKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '_');
}

/** Returns how far a zone is ahead of UTC at a moment, in minutes; `undefined` for an unknown zone. */
export function findOffset(timeZone: string, at: Date): number | undefined {
  const offset = tzOffset(timeZone, at);
  return Number.isNaN(offset) ? undefined : Math.round(offset);
}

/** A time of day as clocks show it: `09:30`. */
export type ClockTime = string;

/**
 * Returns the moment at which clocks in a zone show a time on a day. A time that a clock change leaves out is as much later as clocks are set
 * forward; of one that comes twice the first counts. `undefined` for an unknown zone, and for what is no day or no time.
 */
export function toMoment(day: CalendarDate, time: ClockTime, timeZone: string): Date | undefined {
  if (!/^\d{2}:\d{2}$/.test(time)) return undefined;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offsets = [-1, 1].map((days) => findOffset(timeZone, new Date(asUtc + days * 86_400_000)));
  const [before, after] = offsets;
  if (before === undefined || after === undefined) return undefined;
  const early = asUtc - Math.max(before, after) * 60_000;
  const late = asUtc - Math.min(before, after) * 60_000;
  const shows = (moment: number) => moment + (findOffset(timeZone, new Date(moment)) ?? 0) * 60_000 === asUtc;
  return new Date(shows(early) ? early : shows(late) ? late : asUtc - before * 60_000);
}

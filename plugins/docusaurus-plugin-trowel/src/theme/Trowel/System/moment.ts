import type { LayerProps } from 'docusaurus-plugin-trowel/props';
import { formatPartialDate, isPartialDate, type PartialDate } from 'docusaurus-plugin-trowel/shared';

/** A moment that is looked back to: the end of a year, of a month, or of a day, as written. */
export type Moment = PartialDate;

/**
 * What a layer was then. `held` for what was in force, stood, or was so; `unsure` where it had begun and nobody wrote down
 * whether it had ended; `open` for a decision that was only proposed or turned down; `undated` where nobody can say.
 */
export type LayerState = 'held' | 'not-yet' | 'over' | 'unsure' | 'open' | 'undated';

/** Reads the moment of an address (`2019`, `2019-03`, `2019-03-14`); anything else is none. */
export function parseMoment(text: string | null): Moment | undefined {
  return text !== null && isPartialDate(text) ? text : undefined;
}

/** What a layer was at the end of a year, month or day. */
export function findLayerState({ entry, from, to, hold }: LayerProps, moment: Moment): LayerState {
  if (from === undefined && to === undefined) return 'undated';
  const end = endOf(moment);
  if (from !== undefined && from > end) return 'not-yet';
  // A decision ends on the day of its successor; a span holds through its last day.
  if (to !== undefined && (entry.kind === 'decision' ? to <= end : endOf(to) < end)) return 'over';
  if (hold === 'never') return 'open';
  return hold === 'unsure' ? 'unsure' : 'held';
}

/** A text that sorts behind every day of a year or a month: a month has no 99th. */
function endOf(date: string): string {
  return date.length === 10 ? date : `${date}-99`;
}

/** The years of a drawing's axis. */
type Years = readonly [from: number, to: number];

/** How many steps of a month the axis has; the last one stands for the present. */
export function countMonths([from, to]: Years): number {
  return (to - from) * 12;
}

/** The place of a moment among the months of an axis, counted from 0; nothing looked back to is the present, at the end. */
export function toMonth(moment: Moment | undefined, years: Years): number {
  const last = countMonths(years);
  if (moment === undefined) return last;
  const [year = 0, month = 12] = moment.split('-').map(Number);
  return Math.min(last - 1, Math.max(0, (year - years[0]) * 12 + month - 1));
}

/** The moment at the end of a month of an axis; `undefined` for the present. */
export function fromMonth(place: number, years: Years): Moment | undefined {
  if (place >= countMonths(years)) return undefined;
  return formatPartialDate({ year: years[0] + Math.floor(place / 12), month: (place % 12) + 1 });
}

/** How far along an axis a moment lies, from 0 to 1. */
export function toAxisFraction(moment: Moment, [from, to]: Years): number {
  const [year = 0, month = 12, day] = moment.split('-').map(Number);
  const instant = Date.UTC(year, day === undefined ? month : month - 1, (day ?? 0) + 1);
  const [first, last] = [Date.UTC(from, 0), Date.UTC(to, 0)];
  return Math.min(1, Math.max(0, (instant - first) / (last - first)));
}

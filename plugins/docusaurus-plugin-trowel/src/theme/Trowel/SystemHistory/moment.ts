import type { LayerProps } from 'docusaurus-plugin-trowel/props';
import { formatPartialDate, isPartialDate, type PartialDate } from 'docusaurus-plugin-trowel/shared';

/** A moment in the past: the end of a year, a month or a day, such as `2019-06`. */
export type Moment = PartialDate;

/**
 * The state of a layer at a moment. `unsure` if it had begun and no page says whether it had ended, `open` for a decision
 * that was only proposed or was rejected, `undated` if it has no date.
 */
export type LayerState = 'held' | 'not-yet' | 'over' | 'unsure' | 'open' | 'undated';

/** Reads a moment (`2019`, `2019-03`, `2019-03-14`). Returns `undefined` for anything else. */
export function parseMoment(text: string | null): Moment | undefined {
  return text !== null && isPartialDate(text) ? text : undefined;
}

/** Returns the state of a layer at a moment. */
export function findLayerState({ entry, from, to, hold }: LayerProps, moment: Moment): LayerState {
  if (from === undefined && to === undefined) return 'undated';
  const end = endOf(moment);
  if (from !== undefined && from > end) return 'not-yet';
  // A decision ends on the day of its successor; others hold through their last day.
  if (to !== undefined && (entry.kind === 'decision' ? to <= end : endOf(to) < end)) return 'over';
  if (hold === 'never') return 'open';
  return hold === 'unsure' ? 'unsure' : 'held';
}

/** Returns a text that sorts after every day of a year or a month. */
function endOf(date: string): string {
  return date.length === 10 ? date : `${date}-99`;
}

/** The years of a drawing's axis. */
type Years = readonly [from: number, to: number];

/** Counts the months of an axis: the steps of the slider. The step after the last month is the present. */
export function countMonths([from, to]: Years): number {
  return (to - from) * 12;
}

/** Returns the step of a moment on the slider, from 0. No moment is the present, the last step. */
export function toMonth(moment: Moment | undefined, years: Years): number {
  const last = countMonths(years);
  if (moment === undefined) return last;
  const [year = 0, month = 12] = moment.split('-').map(Number);
  return Math.min(last - 1, Math.max(0, (year - years[0]) * 12 + month - 1));
}

/** Returns the moment of a step of the slider; `undefined` for the present. */
export function fromMonth(place: number, years: Years): Moment | undefined {
  if (place >= countMonths(years)) return undefined;
  return formatPartialDate({ year: years[0] + Math.floor(place / 12), month: (place % 12) + 1 });
}

/** Returns a moment as a fraction of an axis, from 0 to 1. */
export function toAxisFraction(moment: Moment, [from, to]: Years): number {
  const [year = 0, month = 12, day] = moment.split('-').map(Number);
  const instant = Date.UTC(year, day === undefined ? month : month - 1, (day ?? 0) + 1);
  const [first, last] = [Date.UTC(from, 0), Date.UTC(to, 0)];
  return Math.min(1, Math.max(0, (instant - first) / (last - first)));
}

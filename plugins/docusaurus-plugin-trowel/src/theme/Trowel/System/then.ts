import type { LayerProps } from '../../../site/props.ts';

/** A moment that is looked back to: the end of a year, of a month, or of a day, as written. */
export type Then = string;

/**
 * What a layer was then. `held` for what was in force, stood, or was so; `unsure` where it had begun and nobody wrote down
 * whether it had ended; `open` for a decision that was proposed or turned down by then.
 */
export type Standing = 'held' | 'not-yet' | 'over' | 'unsure' | 'open' | 'undated';

/** Reads the moment of an address: `2019`, `2019-03`, `2019-03-14`. */
export function parseThen(text: string | null): Then | undefined {
  return text !== null && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) ? text : undefined;
}

/** The last day that a date covers, in a form that sorts behind every day in it. */
function endOf(date: string): string {
  return date.length === 10 ? date : `${date}-99`;
}

/** What a layer was at the end of a year, month or day. */
export function findStanding({ entry, from, to, hold }: LayerProps, then: Then): Standing {
  if (from === undefined && to === undefined) return 'undated';
  const end = endOf(then);
  if (from !== undefined && from > end) return 'not-yet';
  // A decision's end is the day of its successor; a span holds through its last day.
  if (to !== undefined && (entry.kind === 'decision' ? to <= end : endOf(to) < end)) return 'over';
  if (hold === 'never') return 'open';
  return hold === 'unsure' ? 'unsure' : 'held';
}

import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from './hub.ts';
import { findReplacing, wasNeverInForce } from './successors.ts';

/** When something held: a decision was in force, a constraint stood, the state that archaeology tells of lasted. */
export interface Held {
  /** As exactly as known: a year, a month or a day. */
  readonly from?: string;
  /** A decision's is the date of what replaced it, which was no longer its own day. */
  readonly to?: string;
  /**
   * `sure` within the two dates; `unsure` where it is known to be over, or not known to hold, but not since when;
   * `never` for what was only proposed or was turned down.
   */
  readonly hold: 'sure' | 'unsure' | 'never';
}

/** Statuses of one that is, unless it was superseded; records without a status are taken for such. */
const inForce = new Set<string | undefined>(['accepted', undefined]);

/** When an entry held, by its own word and by that of what replaced it. */
export function findHeld(entry: HubEntry, find: (id: string) => HubEntry | undefined): Held {
  if (entry.kind === 'archaeology') {
    const { period } = entry.fields as KindFields<'archaeology'>;
    return { from: period?.from, to: period?.to, hold: 'sure' };
  }
  if (entry.kind === 'constraint') {
    const { since, until } = entry.fields as KindFields<'constraint'>;
    const sure = entry.status === 'lifted' ? until !== undefined : entry.status !== 'unknown';
    return { from: since, to: until, hold: sure ? 'sure' : 'unsure' };
  }
  if (wasNeverInForce(entry)) return { from: entry.date, hold: 'never' };
  const successors = findReplacing(entry, find);
  const [to] = successors.flatMap(({ date }) => (date !== undefined && date >= (entry.date ?? '') ? date : [])).sort();
  const open = successors.length === 0 && inForce.has(entry.status);
  return { from: entry.date, to, hold: open || to !== undefined ? 'sure' : 'unsure' };
}

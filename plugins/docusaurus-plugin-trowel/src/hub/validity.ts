import type { KindFields } from '../content/kinds/index.ts';
import { isPartlySuperseded } from '../content/status.ts';
import type { FindEntry, HubEntry } from './hub.ts';
import { findEffectiveSuccessors, wasNeverInForce } from './successors.ts';

/** The span of time in which a decision was in force, a constraint held, or a state that archaeology describes lasted. */
export interface Validity {
  /** A year, a month or a day. */
  readonly from?: string;
  /** For a decision, the date of its successor: the first day on which it no longer held. */
  readonly to?: string;
  /** For archaeology that did not end then: when it was last changed. */
  readonly lastChange?: string;
  /**
   * `sure`: it held between the two dates. `unsure`: it has ended, or may have ended, on an unknown day. `never`: it
   * was only proposed, or was rejected.
   */
  readonly hold: 'sure' | 'unsure' | 'never';
}

/** Statuses of decisions in force, unless a successor says otherwise. A record without a status counts as accepted, and what is superseded in part still holds. */
const inForce = new Set<string | undefined>(['accepted', undefined]);

/** Finds the validity of a decision, a constraint or an archaeology entry from its own fields and its successors. */
export function findValidity(entry: HubEntry, find: FindEntry): Validity {
  if (entry.kind === 'archaeology') {
    return findArchaeologyValidity(entry.fields as KindFields<'archaeology'>);
  }
  if (entry.kind === 'constraint') {
    const { since, until } = entry.fields as KindFields<'constraint'>;
    const sure = entry.status === 'lifted' ? until !== undefined : entry.status !== 'unknown';
    return { from: since, to: until, hold: sure ? 'sure' : 'unsure' };
  }
  if (wasNeverInForce(entry)) return { from: entry.date, hold: 'never' };
  const successors = findEffectiveSuccessors(entry, find);
  const [to] = successors.flatMap(({ date }) => (date !== undefined && date >= (entry.date ?? '') ? date : [])).sort();
  const holds = inForce.has(entry.status) || isPartlySuperseded(entry.status ?? '');
  const open = successors.length === 0 && holds;
  return { from: entry.date, to, hold: open || to !== undefined ? 'sure' : 'unsure' };
}

/** What a `keep` or `revisit` is about stands today. Without a verdict nobody says so, unless its `period` has no end. */
function findArchaeologyValidity({ period, verdict }: KindFields<'archaeology'>): Validity {
  const { from, to } = period ?? {};
  if (verdict === 'gone') return { from, to, hold: to === undefined ? 'unsure' : 'sure' };
  const stands = verdict === 'keep' || verdict === 'revisit' || to === undefined;
  return { from, ...(to === undefined ? {} : { lastChange: to }), hold: stands ? 'sure' : 'unsure' };
}

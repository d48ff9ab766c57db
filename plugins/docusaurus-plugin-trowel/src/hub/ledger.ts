import type { KindFields } from '../content/kinds/index.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';
import { findEffectiveSuccessors } from './successors.ts';

/** Whether a constraint holds. It is `unknown` when its page has no status. */
export type ConstraintState = 'lifted' | 'held' | 'unknown';

/** A constraint in the ledger. */
export interface LedgerConstraint {
  readonly id: string;
  readonly state: ConstraintState;
  /** A year, a month or a day. */
  readonly since?: string;
  /** When it was lifted. Absent when it holds, and when the day is unknown. */
  readonly until?: string;
  /** Ids of the decisions and archaeology entries that rest on it. */
  readonly supports: readonly string[];
}

/** A decision or archaeology entry in the ledger, with the ids of its constraints by state. */
export interface LedgerPage {
  readonly id: string;
  /** The latest first; those lifted on an unknown day last. */
  readonly lifted: readonly string[];
  readonly held: readonly string[];
  readonly unknown: readonly string[];
  /** Whether it no longer holds itself: superseded, rejected, deprecated, or archaeology of what is gone. */
  readonly isPast: boolean;
  /** Whether `all` or `some` of its constraints were lifted. Absent when none was, and when the entry is past. */
  readonly reconsider?: 'all' | 'some';
}

/** Which entries rest on which constraints, in both directions, by id. */
export interface Ledger {
  readonly pages: ReadonlyMap<string, LedgerPage>;
  readonly constraints: ReadonlyMap<string, LedgerConstraint>;
}

/** Builds the ledger of constraints. Leaves out log entries. */
export function buildLedger(entries: readonly HubEntry[]): Ledger {
  const resting = entries.filter((entry) => entry.kind !== 'log' && restsOn(entry).length > 0);
  const supports = indexBy(resting, restsOn);
  const constraints = new Map(
    entries
      .filter(({ kind }) => kind === 'constraint')
      .map((entry) => [
        entry.id,
        toConstraint(
          entry,
          (supports.get(entry.id) ?? []).map(({ id }) => id),
        ),
      ]),
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const isPast = (entry: HubEntry) =>
    isPastByItself(entry) || findEffectiveSuccessors(entry, (id) => byId.get(id)).length > 0;
  return {
    pages: new Map(resting.map((entry) => [entry.id, toPage(entry, constraints, isPast(entry))])),
    constraints,
  };
}

function toConstraint({ id, status, fields }: HubEntry, supports: readonly string[]): LedgerConstraint {
  const { since, until } = fields as KindFields<'constraint'>;
  const state = status === 'lifted' ? 'lifted' : status === 'holds' ? 'held' : 'unknown';
  return { id, state, since, until, supports };
}

function toPage(entry: HubEntry, constraints: Ledger['constraints'], isPast: boolean): LedgerPage {
  const found = restsOn(entry).flatMap((id) => constraints.get(id) ?? []);
  const ids = (state: ConstraintState) => found.filter((constraint) => constraint.state === state).map(({ id }) => id);
  const until = (id: string) => constraints.get(id)?.until ?? '';
  const lifted = ids('lifted').sort((a, b) => compareText(until(b), until(a)) || compareText(a, b));
  const reconsider = isPast || lifted.length === 0 ? undefined : lifted.length === found.length ? 'all' : 'some';
  return { id: entry.id, lifted, held: ids('held'), unknown: ids('unknown'), isPast, reconsider };
}

/** Returns whether an entry's own status or verdict says that it no longer holds. */
function isPastByItself({ status, fields }: HubEntry): boolean {
  const past = status === 'superseded' || status === 'rejected' || status === 'deprecated';
  return past || fields.verdict === 'gone';
}

function restsOn({ relations }: HubEntry): string[] {
  return relations.filter(({ type }) => type === 'rests-on').map(({ target }) => target);
}

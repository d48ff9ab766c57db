import type { KindFields } from '../content/kinds/index.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';
import { findReplacing } from './successors.ts';

/** How a constraint stands: what its page does not say is not known. */
export type ConstraintState = 'lifted' | 'held' | 'unknown';

/** A constraint in the ledger. */
export interface LedgerConstraint {
  readonly id: string;
  readonly state: ConstraintState;
  /** As exactly as known. */
  readonly since?: string;
  /** When it was lifted; absent as well where it is lifted since an unknown day. */
  readonly until?: string;
  /** Ids of the decisions and archaeology pages that rest on it. */
  readonly supports: readonly string[];
}

/** A decision or archaeology page in the ledger, with the constraints it rests on: ids, by how they stand. */
export interface LedgerPage {
  readonly id: string;
  /** Lifted last comes first; then what was lifted on an unknown day. */
  readonly lifted: readonly string[];
  readonly held: readonly string[];
  readonly unknown: readonly string[];
  /** Whether it is history itself: superseded, rejected, deprecated, or archaeology of what is gone. */
  readonly isPast: boolean;
  /**
   * Whether a reason for it is gone: `all` when every one is, `some` when others are left. Absent also on what is
   * past: there is nothing to reconsider about what no longer holds.
   */
  readonly reconsider?: 'all' | 'some';
}

/** What rests on what, both ways. */
export interface Ledger {
  readonly pages: ReadonlyMap<string, LedgerPage>;
  readonly constraints: ReadonlyMap<string, LedgerConstraint>;
}

/** Draws up the ledger of constraints. What stands in a mentee's log is not in it. */
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
  const isPast = (entry: HubEntry) => tellsOfPast(entry) || findReplacing(entry, (id) => byId.get(id)).length > 0;
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

/** Whether a page says itself that it tells of what no longer holds. */
function tellsOfPast({ status, fields }: HubEntry): boolean {
  const past = status === 'superseded' || status === 'rejected' || status === 'deprecated';
  return past || fields.verdict === 'gone';
}

function restsOn({ relations }: HubEntry): string[] {
  return relations.filter(({ type }) => type === 'rests-on').map(({ target }) => target);
}

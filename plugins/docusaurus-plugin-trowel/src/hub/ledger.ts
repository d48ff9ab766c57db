import type { KindFields } from '../content/kinds/index.ts';
import { splitCitedId } from '../shared/citedId.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { listCitations } from './citations.ts';
import type { Hub, HubEntry } from './hub.ts';
import { createFindLandmines, type LandmineRef, type Reconsider, toReconsider } from './reconsider.ts';
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
  /** The landmines on record about it. Listed only when it is to be reconsidered. */
  readonly landmines: readonly LandmineRef[];
  /** What it is when a constraint of it was lifted. Absent when none was, and when the entry is past. */
  readonly reconsider?: Reconsider;
}

/** Which entries rest on which constraints, in both directions, by id. */
export interface Ledger {
  readonly pages: ReadonlyMap<string, LedgerPage>;
  readonly constraints: ReadonlyMap<string, LedgerConstraint>;
}

/**
 * Builds the ledger of constraints. Leaves out log entries. A constraint of another hub counts where a page says that it rests on it.
 */
export function buildLedger(entries: readonly HubEntry[], otherHubs: Hub['otherHubs'] = []): Ledger {
  const resting = entries.filter((entry) => entry.kind !== 'log' && restsOn(entry).length > 0);
  const supports = indexBy(resting, restsOn);
  const cited = listCitations({ entries, otherHubs }).map(({ id, entry }) => ({ ...entry, id }));
  const constraints = new Map(
    [...entries, ...cited]
      .filter(({ kind, id }) => kind === 'constraint' && (!splitCitedId(id) || supports.has(id)))
      .map((entry) => [
        entry.id,
        toConstraint(
          entry,
          (supports.get(entry.id) ?? []).map(({ id }) => id),
        ),
      ]),
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => byId.get(id);
  const isPast = (entry: HubEntry) => isPastByItself(entry) || findEffectiveSuccessors(entry, find).length > 0;
  const findLandmines = createFindLandmines(entries, find);
  const toPage = (entry: HubEntry): LedgerPage => {
    const page = { ...toSides(entry, constraints), isPast: isPast(entry), landmines: [], reconsider: undefined };
    if (page.isPast || page.lifted.length === 0) return page;
    const landmines = findLandmines(entry);
    const { verdict } = entry.fields as KindFields<'archaeology'>;
    const total = page.lifted.length + page.held.length + page.unknown.length;
    return {
      ...page,
      landmines,
      reconsider: toReconsider({ total, lifted: page.lifted.length, landmines: landmines.length, verdict }),
    };
  };
  return { pages: new Map(resting.map((entry) => [entry.id, toPage(entry)])), constraints };
}

function toConstraint({ id, status, fields }: HubEntry, supports: readonly string[]): LedgerConstraint {
  const { since, until } = fields as KindFields<'constraint'>;
  const state = status === 'lifted' ? 'lifted' : status === 'holds' ? 'held' : 'unknown';
  return { id, state, since, until, supports };
}

/** Sorts the constraints of an entry by state. */
function toSides(
  entry: HubEntry,
  constraints: Ledger['constraints'],
): Pick<LedgerPage, 'id' | 'lifted' | 'held' | 'unknown'> {
  const found = restsOn(entry).flatMap((id) => constraints.get(id) ?? []);
  const ids = (state: ConstraintState) => found.filter((constraint) => constraint.state === state).map(({ id }) => id);
  const until = (id: string) => constraints.get(id)?.until ?? '';
  const lifted = ids('lifted').sort((a, b) => compareText(until(b), until(a)) || compareText(a, b));
  return { id: entry.id, lifted, held: ids('held'), unknown: ids('unknown') };
}

/** Returns whether an entry's own status or verdict says that it no longer holds. */
function isPastByItself({ status, fields }: HubEntry): boolean {
  const past = status === 'superseded' || status === 'rejected' || status === 'deprecated';
  return past || fields.verdict === 'gone';
}

function restsOn({ relations, cited = [] }: HubEntry): string[] {
  return [...relations, ...cited].filter(({ type }) => type === 'rests-on').map(({ target }) => target);
}

import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findEffectiveSuccessors } from '../hub/successors.ts';
import { isPartialDate, type PartialDate } from '../shared/partialDate.ts';

/** The feed of what was lifted or superseded. */
export const changesFeed = 'changes';

/** Something that no longer holds as it did. */
export interface Change {
  readonly entry: HubEntry;
  /** What superseded it. Absent when a constraint was lifted. */
  readonly by?: HubEntry;
  /** Since when. */
  readonly day: PartialDate;
}

/** Lists what was lifted or superseded, by an entry of the same list, with the day; without a day it is no news. */
export function listChanges(entries: readonly HubEntry[]): Change[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.flatMap((entry) => [...toLifted(entry), ...toSuperseded(entry, (id) => byId.get(id))]);
}

function toLifted(entry: HubEntry): Change[] {
  if (entry.kind !== 'constraint' || entry.status !== 'lifted') return [];
  const { until = '' } = entry.fields as KindFields<'constraint'>;
  return isPartialDate(until) ? [{ entry, day: until }] : [];
}

function toSuperseded(entry: HubEntry, find: (id: string) => HubEntry | undefined): Change[] {
  return findEffectiveSuccessors(entry, find).flatMap((by) =>
    by.date !== undefined && isPartialDate(by.date) ? [{ entry, by, day: by.date }] : [],
  );
}

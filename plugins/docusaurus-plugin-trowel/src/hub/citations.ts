import { inverse, type RelationType } from '../content/relation.ts';
import { splitCitedId } from '../shared/citedId.ts';
import { compareText } from '../shared/compareText.ts';
import type { CitedThen, Hub, HubEntry, OtherEntry, OtherHub } from './hub.ts';
import { wasNeverInForce } from './successors.ts';

/** An entry of another hub that pages of this hub name. */
export interface Citation {
  /** `platform:decision/0007`. */
  readonly id: string;
  readonly hub: OtherHub;
  readonly entry: OtherEntry;
  /** What it was when it was first cited, or last looked at again. Absent until the lock file says so. */
  readonly before?: CitedThen;
  /** Which of this hub's entries name it, with the relation as it sees it. */
  readonly by: readonly { readonly type: RelationType; readonly entry: HubEntry }[];
  /** The decisions of this hub that took its place here. Its own hub knows nothing of it. */
  readonly supersededBy: readonly HubEntry[];
  /** What it is for this hub: `superseded` when a decision of this hub took its place, else what it is there. */
  readonly state?: string;
}

/** What became of a cited entry since. */
export interface CitedChange {
  /** The day up to which it is known. */
  readonly since: string;
  /** What it was then, where that is another thing now. */
  readonly was?: string;
  /** Whether its text or its fields are others. */
  readonly text: boolean;
}

/** Lists the entries of other hubs that pages of a hub name, sorted by id. */
export function listCitations({ entries, otherHubs = [] }: Pick<Hub, 'entries' | 'otherHubs'>): readonly Citation[] {
  const by = new Map<string, { type: RelationType; entry: HubEntry }[]>();
  for (const entry of entries)
    for (const { type, target } of entry.cited ?? [])
      by.set(target, [...(by.get(target) ?? []), { type: inverse[type], entry }]);
  if (by.size === 0) return [];
  const hubs = new Map(
    otherHubs.map((hub) => [hub.id, { hub, entries: new Map(hub.entries.map((entry) => [entry.id, entry])) }]),
  );
  return [...by]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([id, citing]): Citation[] => {
      const split = splitCitedId(id);
      const known = hubs.get(split?.hub ?? '');
      const entry = known?.entries.get(split?.id ?? '');
      if (!known || !entry) return [];
      const supersededBy = citing.flatMap((one) =>
        one.type === 'superseded-by' && !wasNeverInForce(one.entry) ? [one.entry] : [],
      );
      return [
        {
          ...{ id, hub: known.hub, entry, by: citing, supersededBy },
          before: known.hub.cited[entry.id],
          state: supersededBy.length > 0 ? 'superseded' : entry.state,
        },
      ];
    });
}

/** Says what became of a cited entry in its own hub since it was cited. `undefined` when nothing did. */
export function findCitedChange({ entry, before }: Pick<Citation, 'entry' | 'before'>): CitedChange | undefined {
  if (!before) return undefined;
  const isOther = before.state !== entry.state;
  const text = before.digest !== entry.digest;
  if (!isOther && !text) return undefined;
  return { since: before.on, ...(isOther && { was: before.state ?? '' }), text };
}

import { kinds } from '../content/kinds/index.ts';
import type { RelationType } from '../content/relation.ts';
import type { HubEntry } from '../hub/hub.ts';
import { createResolver } from '../hub/resolver.ts';
import { lazyValue } from '../shared/lazyValue.ts';

/** Relations by which another entry states that it builds on this one, as seen from this one. */
const inward: ReadonlySet<RelationType> = new Set([
  'amended-by',
  'depended-on-by',
  'supports',
  'explained-by',
  'mentioned-by',
]);

/** Makes the function that lists the entries that cite an entry, each once. What an entry replaces, it does not cite. */
export function createFindCiting(entries: readonly HubEntry[]): (entry: HubEntry) => readonly HubEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const resolve = lazyValue(() => createResolver(entries));
  // This relation is the same from both ends; only one of them wrote it.
  const states = (by: HubEntry, { id }: HubEntry) =>
    by.references.some((reference) => {
      if (reference.relation !== 'relates-to') return false;
      const found = resolve()(reference, by);
      return found.type === 'found' && found.entry.id === id;
    });
  return (entry) => {
    const citing = entry.relations.flatMap(({ type, target }) => {
      const by = byId.get(target);
      if (!by || kinds[by.kind].isAboutPeople) return [];
      return inward.has(type) || (type === 'relates-to' && states(by, entry)) ? [by] : [];
    });
    return [...new Set(citing)];
  };
}

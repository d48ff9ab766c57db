import { kinds } from '../content/kinds/index.ts';
import { groupBy } from '../shared/collections.ts';
import { createFindExplainers } from './explainers.ts';
import type { HubEntry } from './hub.ts';

/**
 * Finds the entries that only one person can explain, because nobody else owns, wrote, decided or witnessed them.
 * Returns their ids by person. Covers the kinds that an interview asks about.
 */
export function findSoleExplainers(entries: readonly HubEntry[]): ReadonlyMap<string, readonly string[]> {
  const findExplainers = createFindExplainers(entries);
  const found = entries.flatMap((entry) => {
    if (kinds[entry.kind].interviewPlace === undefined) return [];
    const [only, ...others] = findExplainers(entry);
    return only === undefined || others.length > 0 ? [] : [{ only, id: entry.id }];
  });
  const groups = groupBy(found, ({ only }) => only);
  return new Map([...groups].map(([person, pages]) => [person, pages.map(({ id }) => id)]));
}

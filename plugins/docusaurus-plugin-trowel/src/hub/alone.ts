import { kinds } from '../content/kinds/index.ts';
import { groupBy } from '../shared/collections.ts';
import type { HubEntry } from './hub.ts';

/** Gives everybody who can explain a page, by id; by the name that is written where the hub has no pages for people. */
export function createFindExplainers(entries: readonly HubEntry[]): (entry: HubEntry) => readonly string[] {
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  return (entry) =>
    unique(Object.keys(kinds[entry.kind].explainers).flatMap((field) => namesIn(entry, field, hasPeople)));
}

/** The people whom one field names. */
export function namesIn({ peopleIds, fields }: HubEntry, field: string, hasPeople: boolean): readonly string[] {
  if (hasPeople) return peopleIds[field] ?? [];
  const written = fields[field];
  return (Array.isArray(written) ? written : [written]).filter((name) => typeof name === 'string' && name !== '');
}

/** The pages that one person alone can explain: nobody else owns, wrote, decided or witnessed them. By person. */
export function findAlone(entries: readonly HubEntry[]): ReadonlyMap<string, readonly string[]> {
  const explainers = createFindExplainers(entries);
  const found = entries.flatMap((entry) => {
    if (kinds[entry.kind].interviewPlace === undefined) return [];
    const [only, ...others] = explainers(entry);
    return only === undefined || others.length > 0 ? [] : [{ only, id: entry.id }];
  });
  const groups = groupBy(found, ({ only }) => only);
  return new Map([...groups].map(([person, pages]) => [person, pages.map(({ id }) => id)]));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

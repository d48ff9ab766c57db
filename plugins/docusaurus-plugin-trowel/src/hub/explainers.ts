import { kinds } from '../content/kinds/index.ts';
import type { HubEntry } from './hub.ts';

/**
 * Makes the function that returns everybody who can explain an entry, each once: by id, or by the written name in a hub
 * without pages for people. A kind's `explainers` lists the fields that name them.
 */
export function createFindExplainers(entries: readonly HubEntry[]): (entry: HubEntry) => readonly string[] {
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  return (entry) => {
    const fields = Object.keys(kinds[entry.kind].explainers);
    return [...new Set(fields.flatMap((field) => listPeople(entry, field, hasPeople)))];
  };
}

/** Lists the people whom one field names: ids when the hub has pages for people, written names when it has none. */
export function listPeople({ peopleIds, fields }: HubEntry, field: string, hasPeople: boolean): readonly string[] {
  if (hasPeople) return peopleIds[field] ?? [];
  const written = fields[field];
  return (Array.isArray(written) ? written : [written]).filter((name) => typeof name === 'string' && name !== '');
}

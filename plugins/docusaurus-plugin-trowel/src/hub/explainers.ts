import { kinds } from '../content/kinds/index.ts';
import { findByName } from '../shared/name.ts';
import type { FindEntry, HubEntry } from './hub.ts';

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
export function listPeople(entry: HubEntry, field: string, hasPeople: boolean): readonly string[] {
  return hasPeople ? (entry.peopleIds[field] ?? []) : listWritten(entry, field);
}

/** Somebody whom an entry names, with their page if they have one. */
export interface NamedPerson {
  readonly name: string;
  readonly person?: HubEntry;
}

/** Finds the people whom one field of an entry names, as they are written, with their pages. */
export function findNamedPeople(entry: HubEntry, field: string, find: FindEntry): readonly NamedPerson[] {
  const known = (entry.peopleIds[field] ?? []).flatMap((id) => find(id) ?? []);
  return listWritten(entry, field).map((written): NamedPerson => {
    const person = findByName(written, known);
    return { name: person?.title ?? written, person };
  });
}

function listWritten({ fields }: HubEntry, field: string): readonly string[] {
  const written = fields[field];
  return (Array.isArray(written) ? written : [written]).filter((name) => typeof name === 'string' && name !== '');
}

import { type KindFields, kinds } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findByName } from '../shared/name.ts';
import type { Directory } from './directory.ts';
import { toOwnLandmines } from './landmineLinks.ts';
import type { PersonToAsk, VerdictProps } from './noteProps.ts';

/** Makes what a page of archaeology opens with. `undefined` for other kinds. */
export function toVerdict(entry: HubEntry, directory: Directory): VerdictProps | undefined {
  if (!kinds[entry.kind].opensWithVerdict) return undefined;
  const { verdict: value } = entry.fields as KindFields<'archaeology'>;
  return { value, landmines: toOwnLandmines(entry, directory), ask: findPeopleToAsk(entry, directory) };
}

/** Finds whom to ask about an entry: those who can explain it, or else the owners of its systems. Each person once. */
function findPeopleToAsk(entry: HubEntry, directory: Directory): PersonToAsk[] {
  const own = Object.keys(kinds[entry.kind].explainers).flatMap((field) => listPeople(entry, field, directory));
  const ofSystems = entry.systemIds
    .flatMap((id) => directory.find(id) ?? [])
    .flatMap((system) => listPeople(system, 'owners', directory));
  const all = own.length > 0 ? own : ofSystems;
  return [...new Map(all.map((person) => [person.name, person])).values()];
}

/** Lists the people whom one field names, with what their pages say. */
function listPeople(entry: HubEntry, field: string, { find, link }: Directory): PersonToAsk[] {
  const value = field === 'owner' ? entry.owner : entry.fields[field];
  const written = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string' && name !== '');
  const known = (entry.peopleIds[field] ?? []).flatMap((id) => find(id) ?? []);
  return written.map((name): PersonToAsk => {
    const person = findByName(name, known);
    if (!person) return { name, channels: [] };
    const { channels = [], leaving } = person.fields as KindFields<'person'>;
    return { name: person.title, permalink: link(person).permalink, channels, leaving };
  });
}

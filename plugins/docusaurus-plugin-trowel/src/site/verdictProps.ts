import { type KindFields, kinds } from '../content/kinds/index.ts';
import { findNamedPeople } from '../hub/explainers.ts';
import type { HubEntry } from '../hub/hub.ts';
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
  const own = Object.keys(kinds[entry.kind].explainers).flatMap((field) => toPeople(entry, field, directory));
  const ofSystems = entry.systemIds
    .flatMap((id) => directory.find(id) ?? [])
    .flatMap((system) => toPeople(system, 'owners', directory));
  const all = own.length > 0 ? own : ofSystems;
  return [...new Map(all.map((person) => [person.name, person])).values()];
}

/** Makes the people whom one field names, with what their pages say. */
function toPeople(entry: HubEntry, field: string, { find, link }: Directory): PersonToAsk[] {
  return findNamedPeople(entry, field, find).map(({ name, person }): PersonToAsk => {
    if (!person) return { name, channels: [] };
    const { channels = [], leaving } = person.fields as KindFields<'person'>;
    return { name, permalink: link(person).permalink, channels, leaving };
  });
}

import type { Hub, HubEntry } from '../hub/hub.ts';
import { findReplacement } from '../hub/logs.ts';
import { toSearchDocuments } from '../search/documents.ts';
import type { FacetValue, SearchDocument } from '../search/search.ts';
import { findByName, nameOfId } from '../shared/name.ts';

/** The hub's pages as search knows them, with systems and people under their names. */
export function toHubDocuments(hub: Hub, permalinks: ReadonlyMap<string, string>): SearchDocument[] {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const toValues = (written: readonly string[], ids: readonly string[]): FacetValue[] => {
    const found = ids.flatMap((id) => byId.get(id) ?? []);
    const known = found.map(({ id, title }) => ({ value: nameOfId(id), label: title }));
    const rest = written.filter((name) => findByName(name, found) === undefined);
    return unique([...known, ...rest.map((value) => ({ value, label: value }))]);
  };
  return toSearchDocuments(hub.entries, {
    permalinkOf: ({ source }) => permalinks.get(source),
    replacementOf: ({ id }) => findReplacement(byId.get(id) as HubEntry, (other) => byId.get(other)),
    systemsOf(entry) {
      const { systemIds } = byId.get(entry.id) as HubEntry;
      return toValues(entry.systems, entry.kind === 'system' ? [entry.id, ...systemIds] : systemIds);
    },
    peopleOf(entry) {
      const { peopleIds, ownerId } = byId.get(entry.id) as HubEntry;
      const ids = [...Object.values(peopleIds).flat(), ...(ownerId === undefined ? [] : [ownerId])];
      return toValues(entry.people, entry.kind === 'person' ? [entry.id, ...ids] : ids);
    },
  });
}

function unique(values: readonly FacetValue[]): FacetValue[] {
  return [...new Map(values.map((value) => [value.value, value])).values()];
}

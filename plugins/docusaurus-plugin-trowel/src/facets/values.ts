import type { FindEntry, HubEntry } from '../hub/hub.ts';
import { findByName, nameOfId } from '../shared/name.ts';
import type { BuiltInFacetName } from './builtInFacets.ts';
import type { Facet, FacetValue, FacetValues } from './facet.ts';

/** Finds the values of an entry, by built-in facet. */
const builtIn: Readonly<Record<BuiltInFacetName, (entry: HubEntry, find: FindEntry) => readonly FacetValue[]>> = {
  kind: (entry) => toValues([entry.kind]),
  system: (entry, find) => toNamed(entry.systems, withItself(entry, 'system', entry.systemIds), find),
  constraint: (entry, find) => {
    const ids = entry.relations.filter(({ type }) => type === 'rests-on').map(({ target }) => target);
    return toNamed(toTexts(entry.fields.constraints), withItself(entry, 'constraint', ids), find);
  },
  status: ({ status }) => toValues(status === undefined ? [] : [status]),
  tag: ({ tags }) => toValues(tags),
  skill: ({ skills }) => toValues(skills),
  person: (entry, find) => {
    const ids = [...Object.values(entry.peopleIds).flat(), ...(entry.ownerId === undefined ? [] : [entry.ownerId])];
    return toNamed(entry.people, withItself(entry, 'person', ids), find);
  },
  year: (entry) => {
    const date = findStart(entry);
    return toValues(date === undefined ? [] : [date.slice(0, 4)]);
  },
};

/** Finds the values of an entry for the given facets. A facet that is not built in is read from the field of the same name. */
export function toFacetValues(entry: HubEntry, facets: readonly Facet[], find: FindEntry): FacetValues {
  return Object.fromEntries(
    facets.map(({ name }) => [
      name,
      isBuiltIn(name) ? builtIn[name](entry, find) : toValues(toTexts(entry.fields[name])),
    ]),
  );
}

/** Returns the date of an entry or, when it has none, the date at which its subject began (`since`, `period.from`). */
export function findStart({ date, fields }: Pick<HubEntry, 'date' | 'fields'>): string | undefined {
  const { since, period } = fields;
  if (date !== undefined) return date;
  if (typeof since === 'string') return since;
  if (typeof period !== 'object' || period === null || !('from' in period)) return undefined;
  return typeof period.from === 'string' ? period.from : undefined;
}

function isBuiltIn(name: string): name is BuiltInFacetName {
  return Object.hasOwn(builtIn, name);
}

/** Adds the entry itself: the page of a system is also about that system. The same holds for constraints and people. */
function withItself({ id, kind }: HubEntry, own: HubEntry['kind'], ids: readonly string[]): readonly string[] {
  return kind === own ? [id, ...ids] : ids;
}

/** Makes values of entries, labelled by title, and of names that match none of them, as written. */
function toNamed(written: readonly string[], ids: readonly string[], find: FindEntry): FacetValue[] {
  const found = ids.flatMap((id) => find(id) ?? []);
  const known = found.map(({ id, title }) => ({ value: nameOfId(id), label: title }));
  const isFound = (name: string) => [name, toFileName(name)].some((one) => findByName(one, found) !== undefined);
  const rest = written.filter((name) => !isFound(name));
  return [...new Map([...known, ...toValues(rest)].map((value) => [value.value, value])).values()];
}

/** Returns the last part of an id or a path, without the extension. */
function toFileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
}

function toTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .filter((item) => ['string', 'number', 'boolean'].includes(typeof item))
    .map(String);
}

function toValues(values: readonly string[]): FacetValue[] {
  return [...new Set(values)].map((value) => ({ value, label: value }));
}

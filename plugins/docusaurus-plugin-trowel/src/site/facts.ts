import type { Governed } from '../content/fieldTypes.ts';
import { metaOf } from '../content/fieldValidation.ts';
import type { FactPolicy, Kind } from '../content/kinds/kind.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findValidity } from '../hub/validity.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import type { Fact } from './props.ts';
import { toWhyUrl } from './whyProps.ts';

interface FactInput {
  readonly label: string;
  readonly value: unknown;
  readonly entry: HubEntry;
  readonly directory: Directory;
}

/** Makes a fact from a field's value, by the form that its kind asks for. */
const forms: Readonly<Record<FactPolicy['as'], (input: FactInput) => Fact>> = {
  people: toPeople,
  status: ({ value, label }) => ({ label, type: 'status', value: String(value) }),
  text: ({ value, label }) => ({ label, type: 'text', values: toTexts(value) }),
  date: ({ value, label }) => ({ label, type: 'date', date: String(value) }),
  span: toSpan,
  links: ({ value, label }) => ({ label, type: 'links', links: toList(value).map(toLink) }),
  code: ({ value, label }) => ({ label, type: 'code', links: toTexts(value).map((name) => ({ name })) }),
  paths: ({ value, directory, label }) => ({
    label,
    type: 'code',
    links: (value as readonly Governed[]).flatMap(({ repository, paths }) =>
      paths.map((path) => ({
        name: repository === undefined ? path : `${repository}: ${path}`,
        url: toWhyUrl(path, directory),
      })),
    ),
  }),
};

/**
 * Lists the facts of a page's header: its systems, the facts of its kind, its owner, and when it was verified.
 * Wide facts come last. When the file was last changed stands in the page's footer.
 */
export function toFacts(entry: HubEntry, directory: Directory): Fact[] {
  const kind = directory.kinds[entry.kind];
  const own = Object.entries(kind.facts).flatMap(([label, policy]): Fact[] => {
    const value = readValue(entry, label, policy);
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    const fact = { ...forms[policy.as]({ value, entry, directory, label }), ...toHeading(kind, label) };
    return [policy.wide || fact.type === 'code' ? { ...fact, wide: true } : fact];
  });
  const all = [...toStatusWords(entry), ...toSystems(entry, directory), ...own, ...toOwnership(entry, own, directory)];
  return [...all.filter(({ wide }) => !wide), ...all.filter(({ wide }) => wide)];
}

/** Makes a span of time. Of a layer it says what the hub knows of its end; of others, what is written. */
function toSpan({ value, entry, directory, label }: FactInput): Fact {
  const written = value as { from?: string; to?: string };
  if (!directory.kinds[entry.kind].isLayer) return { label, type: 'span', ...written };
  const { from, to, lastChange, hold } = findValidity(entry, directory.find);
  return { label, type: 'span', from, to, lastChange, unsure: hold === 'unsure' || undefined };
}

/** Returns what readers call a field that the site has added. The theme has words for all others. */
function toHeading({ fields }: Kind, label: string): Pick<Fact, 'heading'> {
  const schema = fields[label];
  const heading = schema && metaOf(schema).label;
  return heading === undefined ? {} : { heading };
}

/** Reads what a fact shows: the field of the same name, the field that the policy names, or two of them as a span. */
function readValue({ fields }: HubEntry, label: string, { field = label }: FactPolicy): unknown {
  if (typeof field === 'string') return fields[field];
  const [from, to] = field.map((name) => textOf(fields[name]));
  return from === undefined && to === undefined ? undefined : { from, to };
}

/** Returns the words of the status as a fact, when they say more than the badge. */
function toStatusWords({ statusWords }: HubEntry): Fact[] {
  return statusWords === undefined ? [] : [{ label: 'status', type: 'text', values: [statusWords], wide: true }];
}

function toSystems({ systemIds }: HubEntry, { links }: Directory): Fact[] {
  const systems = links(systemIds).map(({ title, permalink }) => ({ name: title, url: permalink }));
  return systems.length > 0 ? [{ label: 'systems', type: 'links', links: systems }] : [];
}

/** Lists the owner, and the day on which the page was verified. */
function toOwnership(entry: HubEntry, facts: readonly Fact[], directory: Directory): Fact[] {
  const owner = toOwner(entry, directory);
  const kind = directory.kinds[entry.kind];
  // People own their own pages, a verdict says whom to ask, and a system's owners are listed already.
  const named =
    entry.kind === 'person' ||
    kind.opensWithVerdict ||
    facts.some((fact) => fact.type === 'links' && fact.label === 'owners' && hasName(fact.links, owner?.name));
  const { verified, due } = entry;
  return [
    ...(owner && !named ? [{ label: 'owner', type: 'links', links: [owner].map(toNamed) } as const] : []),
    ...(verified === undefined ? [] : [{ label: 'verified', type: 'date', date: verified, again: due } as const]),
  ];
}

/** Returns the owner of an entry, linked to their page if they have one. */
export function toOwner({ owner, ownerId }: HubEntry, { people }: Directory): PersonLink | undefined {
  return owner === undefined ? undefined : people([owner], ownerId === undefined ? [] : [ownerId])[0];
}

function hasName(people: readonly { readonly name: string }[], name: string | undefined): boolean {
  return people.some((person) => person.name === name);
}

function toNamed({ name, permalink }: PersonLink) {
  return { name, url: permalink };
}

function toPeople({ value, entry, directory, label }: FactInput): Fact {
  const people = directory.people(toTexts(value), entry.peopleIds[label] ?? []);
  return { label, type: 'links', links: people.map(toNamed) };
}

/** Makes a link of `{name, url}`, or of a text that may be an address. */
function toLink(item: unknown): { readonly name: string; readonly url?: string } {
  if (typeof item === 'object' && item !== null) return item as { name: string; url?: string };
  const name = String(item);
  return /^https?:\/\//i.test(name) ? { name, url: name } : { name };
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function toTexts(value: unknown): string[] {
  return toList(value).map(String);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

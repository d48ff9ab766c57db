import type { Governed } from '../content/fields.ts';
import { kinds } from '../content/kinds/index.ts';
import type { FactPolicy } from '../content/kinds/kind.ts';
import type { HubEntry } from '../hub/hub.ts';
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

/** How each form of fact is made from a field's value. */
const forms: Readonly<Record<FactPolicy['as'], (input: FactInput) => Fact>> = {
  people: toPeople,
  status: ({ value, label }) => ({ label, type: 'status', value: String(value) }),
  text: ({ value, label }) => ({ label, type: 'text', values: toTexts(value) }),
  date: ({ value, label }) => ({ label, type: 'date', date: String(value) }),
  span: ({ value, label }) => ({ label, type: 'span', ...(value as { from?: string; to?: string }) }),
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
 * The facts of a page's header: its systems, those that its kind lists, then who keeps it right, and when it was confirmed
 * and edited, which are two dates. Wide ones stand below the others.
 * @param edited When the file was last changed; a guide's page, which has the site's own layout, says so itself.
 */
export function toFacts(entry: HubEntry, directory: Directory, edited?: string): Fact[] {
  const own = Object.entries(kinds[entry.kind].facts).flatMap(([label, policy]): Fact[] => {
    const value = readValue(entry, label, policy);
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    const fact = forms[policy.as]({ value, entry, directory, label });
    return [policy.wide || fact.type === 'code' ? { ...fact, wide: true } : fact];
  });
  const all = [...toSystems(entry, directory), ...own, ...toKeeping(entry, own, directory, edited)];
  return [...all.filter(({ wide }) => !wide), ...all.filter(({ wide }) => wide)];
}

/** What a fact shows: the field of its name, the one that its policy names, or two of them as a span. */
function readValue({ fields }: HubEntry, label: string, { field = label }: FactPolicy): unknown {
  if (typeof field === 'string') return fields[field];
  const [from, to] = field.map((name) => textOf(fields[name]));
  return from === undefined && to === undefined ? undefined : { from, to };
}

function toSystems({ systemIds }: HubEntry, { links }: Directory): Fact[] {
  const systems = links(systemIds).map(({ title, permalink }) => ({ name: title, url: permalink }));
  return systems.length > 0 ? [{ label: 'systems', type: 'links', links: systems }] : [];
}

/** Who keeps a page right, and its two dates. */
function toKeeping(entry: HubEntry, facts: readonly Fact[], directory: Directory, edited?: string): Fact[] {
  const owner = toOwner(entry, directory);
  // A person keeps their own page, a system's owner often its.
  const named =
    entry.kind === 'person' ||
    facts.some((fact) => fact.type === 'links' && fact.label === 'owners' && hasName(fact.links, owner?.name));
  const { verified, due } = entry;
  return [
    ...(owner && !named ? [{ label: 'owner', type: 'links', links: [owner].map(toNamed) } as const] : []),
    ...(verified === undefined ? [] : [{ label: 'verified', type: 'date', date: verified, again: due } as const]),
    ...(edited === undefined || entry.kind === 'guide'
      ? []
      : [{ label: 'edited', type: 'date', date: edited } as const]),
  ];
}

/** Who keeps a page right. */
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

/** An address, named `{name, url}` or written as text that may be one. */
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

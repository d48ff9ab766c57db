import type { Governed } from '../content/fields.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import type { Fact, FactLabel, PersonLink } from './props.ts';
import { toWhyUrl } from './whyProps.ts';

/** How each field of a kind is shown in a page's header; what is not here has a place of its own. */
const shown: Readonly<
  Record<
    string,
    (input: { value: unknown; entry: HubEntry; directory: Directory; label: FactLabel }) => Fact | undefined
  >
> = {
  'decision-makers': toPeople,
  consulted: toPeople,
  informed: toPeople,
  owners: toPeople,
  witnesses: toPeople,
  mentors: toPeople,
  mentees: toPeople,
  verdict: toStatus,
  lesson: toStatus,
  period: ({ value, label }) => ({ label, type: 'span', ...(value as { from?: string; to?: string }) }),
  evidence: ({ value, label }) => ({
    label,
    type: 'links',
    links: toTexts(value).map((name) => (/^https?:\/\//i.test(name) ? { name, url: name } : { name })),
  }),
  repository: ({ value, label }) => ({
    label,
    type: 'links',
    links: [
      /^https?:\/\//i.test(String(value)) ? { name: String(value), url: String(value) } : { name: String(value) },
    ],
  }),
  channels: ({ value, label }) => ({ label, type: 'links', links: value as { name: string; url?: string }[] }),
  governs: ({ value, directory, label }) => ({
    label,
    type: 'code',
    links: (value as readonly Governed[]).flatMap(({ repository, paths }) =>
      paths.map((path) => ({
        name: repository === undefined ? path : `${repository}: ${path}`,
        url: toWhyUrl(path, directory),
      })),
    ),
  }),
  symptoms: ({ value, label }) => ({ label, type: 'code', links: toTexts(value).map((name) => ({ name })) }),
  principle: toText,
  audience: toText,
  for: toText,
  timezone: toText,
  teaches: ({ value, label }) => ({ label, type: 'text', values: toTexts(value) }),
  learns: ({ value, label }) => ({ label, type: 'text', values: toTexts(value) }),
  capacity: ({ value, label }) => ({ label, type: 'text', values: [String(value)] }),
  leaving: ({ value, label }) => ({ label, type: 'date', date: String(value) }),
};

/**
 * The facts of a page's header: those of its kind in the order of its fields, a constraint's two dates as one span; then
 * who keeps it right, and when it was confirmed and edited, which are two dates.
 * @param edited When the file was last changed; a guide's page, which has the site's own layout, says so itself.
 */
export function toFacts(entry: HubEntry, directory: Directory, edited?: string): Fact[] {
  const { since, until } = entry.fields;
  const held: Fact[] =
    entry.kind === 'constraint' && (since !== undefined || until !== undefined)
      ? [{ label: 'held', type: 'span', from: textOf(since), to: textOf(until) }]
      : [];
  const facts = Object.entries(shown).flatMap(([field, toFact]) => {
    const value = entry.fields[field];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    return toFact({ value, entry, directory, label: field as FactLabel }) ?? [];
  });
  const all = [...toSystems(entry, directory), ...held, ...facts, ...toKeeping(entry, facts, directory, edited)];
  const isWide = ({ type, label }: Fact) => type === 'code' || wide.has(label);
  return [...all.filter((fact) => !isWide(fact)), ...all.filter(isWide).map((fact) => ({ ...fact, wide: true }))];
}

/** Facts that need the whole width, and stand below the others. */
const wide: ReadonlySet<FactLabel> = new Set(['principle', 'audience', 'evidence', 'repository']);

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

function toPeople({
  value,
  entry,
  directory,
  label,
}: {
  value: unknown;
  entry: HubEntry;
  directory: Directory;
  label: FactLabel;
}): Fact {
  const people = directory.people(toTexts(value), entry.peopleIds[label] ?? []);
  return { label, type: 'links', links: people.map(toNamed) };
}

function toStatus({ value, label }: { value: unknown; label: FactLabel }): Fact {
  return { label, type: 'status', value: String(value) };
}

function toText({ value, label }: { value: unknown; label: FactLabel }): Fact {
  return { label, type: 'text', values: [String(value)] };
}

function toTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

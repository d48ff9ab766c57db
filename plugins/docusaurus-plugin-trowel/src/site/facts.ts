import type { Governed } from '../content/fields.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import type { Fact, FactLabel } from './props.ts';

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
  outcome: ({ value, entry, label }) => ({
    label,
    type: 'status',
    value: String(value),
    date: textOf(entry.fields.reviewed),
  }),
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
  governs: ({ value, label }) => ({
    label,
    type: 'code',
    values: (value as readonly Governed[]).flatMap(({ repository, paths }) =>
      paths.map((path) => (repository === undefined ? path : `${repository}: ${path}`)),
    ),
  }),
  symptoms: ({ value, label }) => ({ label, type: 'code', values: toTexts(value) }),
  principle: toText,
  audience: toText,
  for: toText,
  timezone: toText,
  teaches: ({ value, label }) => ({ label, type: 'text', values: toTexts(value) }),
  learns: ({ value, label }) => ({ label, type: 'text', values: toTexts(value) }),
  capacity: ({ value, label }) => ({ label, type: 'text', values: [String(value)] }),
  leaving: ({ value, label }) => ({ label, type: 'date', date: String(value) }),
};

/** The facts of a page's header, in the order of its kind's fields. A constraint's two dates are one span. */
export function toFacts(entry: HubEntry, directory: Directory): Fact[] {
  const held: Fact[] =
    entry.kind === 'constraint'
      ? [{ label: 'held', type: 'span', from: textOf(entry.fields.since), to: textOf(entry.fields.until) }]
      : [];
  const facts = Object.entries(shown).flatMap(([field, toFact]) => {
    const value = entry.fields[field];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    return toFact({ value, entry, directory, label: field as FactLabel }) ?? [];
  });
  return [...held.filter((fact) => fact.type === 'span' && (fact.from || fact.to)), ...facts];
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
  return { label, type: 'people', people: directory.people(toTexts(value), entry.peopleIds[label] ?? []) };
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

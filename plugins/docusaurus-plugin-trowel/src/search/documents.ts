import type { Entry } from '../content/entry.ts';
import { isLogged } from '../content/logged.ts';
import { formatRecordNumber } from '../shared/recordNumber.ts';
import type { FacetValue, PageLink, SearchDocument } from './search.ts';

/** What an entry alone does not know. */
export interface DocumentOptions {
  /** The page's address on the site; an entry that has none is no page and is left out. */
  readonly permalinkOf: (entry: Entry) => string | undefined;
  /** The entry that holds in place of a superseded one. */
  readonly replacementOf?: (entry: Entry) => Entry | undefined;
  /** Systems and people as filters; as written when absent. */
  readonly systemsOf?: (entry: Entry) => readonly FacetValue[];
  readonly peopleOf?: (entry: Entry) => readonly FacetValue[];
}

/** Turns entries into documents for search: no drafts, nothing unlisted, nothing without an address. */
export function toSearchDocuments(entries: readonly Entry[], options: DocumentOptions): SearchDocument[] {
  const { systemsOf, peopleOf } = options;
  return entries.flatMap((entry): SearchDocument[] => {
    const link = toLink(entry, options);
    if (!link) return [];
    const replacement = options.replacementOf?.(entry);
    const date = dateOf(entry);
    const year = date?.slice(0, 4);
    const systems = systemsOf?.(entry) ?? toValues(entry.systems);
    const people = peopleOf?.(entry) ?? toValues(entry.people);
    return [
      {
        ...link,
        id: entry.id,
        summary: entry.summary,
        date,
        source: entry.source,
        aliases: [
          ...aliasesOf(entry),
          ...[...systems, ...people].map(({ label }) => label),
          ...entry.tags,
          ...entry.skills,
        ],
        symptoms: textsOf(entry.fields.symptoms),
        facets: {
          kind: toValues([link.kind]),
          system: systems,
          status: toValues(entry.status === undefined ? [] : [entry.status]),
          tag: toValues(entry.tags),
          skill: toValues(entry.skills),
          person: people,
          year: toValues(year === undefined ? [] : [year]),
        },
        replacedBy: replacement && toLink(replacement, options),
        sections: entry.sections
          .filter(({ heading, text, code }, index) => index === 0 || heading || text || code)
          .map(({ heading, anchor, text, code }) => ({ heading, anchor, text, code })),
      },
    ];
  });
}

function toLink(entry: Entry, { permalinkOf }: DocumentOptions): PageLink | undefined {
  const permalink = entry.draft || entry.unlisted ? undefined : permalinkOf(entry);
  if (permalink === undefined) return undefined;
  const { kind, title, number, status } = entry;
  return { kind: isLogged(entry) ? 'log' : kind, title, number, status, permalink };
}

/** When it happened or began, as exactly as it is known. */
function dateOf({ date, fields }: Entry): string | undefined {
  const { since, period } = fields;
  if (date !== undefined) return date;
  if (typeof since === 'string') return since;
  if (typeof period !== 'object' || period === null || !('from' in period)) return undefined;
  return typeof period.from === 'string' ? period.from : undefined;
}

/** Every spelling under which a record's number is written as one word; its name. */
function aliasesOf({ id, kind, number }: Entry): string[] {
  const name = id.slice(kind.length + 1);
  if (number === undefined) return [name];
  const padded = formatRecordNumber(number);
  return [name, String(number), padded, `adr${number}`, `adr${padded}`, `rfc${number}`, `rfc${padded}`];
}

function toValues(values: readonly string[]): FacetValue[] {
  return values.map((value) => ({ value, label: value }));
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

import type { Entry } from '../content/entry.ts';
import type { FacetValues } from '../facets/facet.ts';
import { findStart } from '../facets/values.ts';
import { nameOfId } from '../shared/name.ts';
import { formatRecordNumber } from '../shared/recordNumber.ts';
import type { PageLink, SearchDocument } from './search.ts';

/** Finds what an entry itself does not say. */
export interface DocumentOptions {
  /** The address of the page. An entry without one is left out. */
  readonly permalinkOf: (entry: Entry) => string | undefined;
  /** The entry that replaces a superseded one. */
  readonly replacementOf?: (entry: Entry) => Entry | undefined;
  /** The values by which the entry can be filtered. */
  readonly facetsOf: (entry: Entry) => FacetValues;
}

/** Turns entries into documents for search. Drafts, unlisted pages and pages without an address are left out. */
export function toSearchDocuments(entries: readonly Entry[], options: DocumentOptions): SearchDocument[] {
  return entries.flatMap((entry): SearchDocument[] => {
    const link = toLink(entry, options);
    if (!link) return [];
    const replacement = options.replacementOf?.(entry);
    const facets = options.facetsOf(entry);
    const { system = [], person = [] } = facets;
    return [
      {
        ...link,
        id: entry.id,
        summary: entry.summary,
        verdict: typeof entry.fields.verdict === 'string' ? entry.fields.verdict : undefined,
        date: findStart(entry),
        source: entry.source,
        aliases: [
          ...aliasesOf(entry),
          ...textsOf(entry.fields.aliases),
          ...[...system, ...person].map(({ label }) => label),
          ...entry.tags,
          ...entry.skills,
        ],
        symptoms: textsOf(entry.fields.symptoms),
        facets,
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
  return { kind, title, number, status, permalink };
}

/** Lists the name of an entry, and every spelling of its number that is one word. */
function aliasesOf({ id, number }: Entry): string[] {
  const name = nameOfId(id);
  if (number === undefined) return [name];
  const padded = formatRecordNumber(number);
  return [name, String(number), padded, `adr${number}`, `adr${padded}`, `rfc${number}`, `rfc${padded}`];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

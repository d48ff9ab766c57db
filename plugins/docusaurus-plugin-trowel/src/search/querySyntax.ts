import type { Facet } from '../facets/facet.ts';
import { isPartialDate } from '../shared/partialDate.ts';

/** The filters by date. They can be typed like facets, and hold for all of them. */
export const dateFilters = ['before', 'after'] as const;

/** Says whether the name of a typed filter is that of a filter by date. */
export function isDateFilter(name: string): name is (typeof dateFilters)[number] {
  return (dateFilters as readonly string[]).includes(name);
}

/** The names that can be typed before a colon, and what they narrow by: the name of a facet, or a filter by date. */
export function toFilterFields(facets: readonly Facet[]): ReadonlyMap<string, string> {
  return new Map([
    ...facets.map(({ name }) => [name, name] as const),
    ...facets.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name] as const)),
    ...dateFilters.map((name) => [name, name] as const),
  ]);
}

interface TextRange {
  /** In UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A phrase or filter in a text, with its position. */
export type QueryPart =
  | (TextRange & { readonly type: 'phrase'; readonly value: string })
  | (TextRange & {
      readonly type: 'filter';
      /** The name of a facet, or a filter by date. */
      readonly facet: string;
      readonly values: readonly (TextRange & { readonly value: string })[];
    });

/** How the filters of some facets are written. */
interface Syntax {
  readonly fields: ReadonlyMap<string, string>;
  /** Filters and phrases. */
  readonly parts: RegExp;
  /** A filter at the end of a text, whose last value may lack its closing quote. */
  readonly unfinished: RegExp;
}

const item = /"[^"]*"|[^\s",]+/g;
/** Caches the syntax per list of facets, as every keystroke parses the text again. */
const syntaxes = new WeakMap<readonly Facet[], Syntax>();

function toSyntax(facets: readonly Facet[]): Syntax {
  const known = syntaxes.get(facets);
  if (known) return known;
  const fields = toFilterFields(facets);
  const field = `(?<=^|\\s)(?<field>${[...fields.keys()].map(escapeRegExp).join('|')})`;
  const made = {
    fields,
    parts: new RegExp(
      `${field}:(?<items>(?:${item.source})(?:,(?:${item.source}))*),?(?=\\s|$)|(?<=^|\\s)"(?<phrase>[^"]*)"(?=\\s|$)`,
      'gi',
    ),
    unfinished: new RegExp(`${field}:(?<before>(?:(?:${item.source}),)*)(?<typed>"[^"]*|[^\\s",]*)$`, 'i'),
  };
  syntaxes.set(facets, made);
  return made;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}_]/gu, '\\$&');
}

/** Finds the filters and phrases of a text, in order. Unfinished and unknown ones are left out. */
export function findQueryParts(text: string, facets: readonly Facet[]): QueryPart[] {
  const { parts, fields } = toSyntax(facets);
  return [...text.matchAll(parts)].flatMap((match): QueryPart[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const { field, items = '', phrase } = match.groups ?? {};
    if (field === undefined) {
      const value = toPlain(phrase ?? '');
      return value === '' ? [] : [{ ...span, type: 'phrase', value }];
    }
    const facet = fields.get(field.toLowerCase()) ?? field;
    const from = span.start + field.length + 1;
    const values = [...items.matchAll(item)]
      .map(({ 0: typed, index }) => {
        const value = toPlain(typed.replaceAll('"', ''));
        return { value, start: from + index, end: from + index + typed.length };
      })
      .filter(({ value }) => (isDateFilter(facet) ? isPartialDate(value) : value !== ''));
    return values.length === 0 ? [] : [{ ...span, type: 'filter', facet, values }];
  });
}

/** The filter at the end of a text, which may still be unfinished. */
export interface UnfinishedFilter {
  /** The name of a facet, or a filter by date. */
  readonly facet: string;
  /** Where the filter begins, and where its last value begins. */
  readonly start: number;
  readonly valueStart: number;
  /** The values before the last one, and the last one as far as it is typed. */
  readonly values: readonly string[];
  readonly typed: string;
}

/** Finds the filter that a text ends in, finished or not. */
export function findUnfinishedFilter(text: string, facets: readonly Facet[]): UnfinishedFilter | undefined {
  const { unfinished, fields } = toSyntax(facets);
  const match = unfinished.exec(text);
  const { field, before = '', typed = '' } = match?.groups ?? {};
  if (!match || field === undefined) return undefined;
  return {
    facet: fields.get(field.toLowerCase()) ?? field,
    start: match.index,
    valueStart: text.length - typed.length,
    values: [...before.matchAll(item)].map(([value]) => toPlain(value.replaceAll('"', ''))),
    typed: typed.replaceAll('"', ''),
  };
}

/** Shorter words are too likely to be meant as words. */
const shortestField = 3;

/** Lists the filters whose names begin with the last word of a text. */
export function findFields(text: string, facets: readonly Facet[]): readonly string[] {
  const [word = ''] = /(?<=^|\s)[a-z]+$/i.exec(text) ?? [];
  if (word.length < shortestField) return [];
  return [...toSyntax(facets).fields.keys()].filter((field) => field.startsWith(word.toLowerCase()));
}

interface RemoveFilterOptions {
  readonly facets: readonly Facet[];
  /** What the filter narrows by: the name of a facet, or a filter by date. */
  readonly facet: string;
  /** Says which values to remove; all when absent. */
  readonly isOut?: (value: string) => boolean;
}

/** Removes values from a filter in a text, and the filter itself when it has no value left. */
export function removeFilter(text: string, { facets, facet, isOut = () => true }: RemoveFilterOptions): string {
  let rest = '';
  let end = 0;
  for (const part of findQueryParts(text, facets)) {
    if (part.type !== 'filter' || part.facet !== facet || !part.values.some(({ value }) => isOut(value))) continue;
    const [first] = part.values;
    const kept = part.values.filter(({ value }) => !isOut(value)).map(({ start, end }) => text.slice(start, end));
    rest += text.slice(end, kept.length > 0 && first ? first.start : part.start) + kept.join(',');
    end = part.end;
    // Where the filter was between two words, only one space remains.
    if (kept.length === 0 && /(?:^|\s)$/.test(rest)) end += /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  }
  return end === 0 ? text : (rest + text.slice(end)).trim();
}

function toPlain(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}

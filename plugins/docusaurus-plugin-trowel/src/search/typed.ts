import { isPartialDate } from '../shared/partialDate.ts';
import { type FacetName, facetNames } from './search.ts';

/** What a typed filter narrows by. */
export type TypedFacet = FacetName | 'before' | 'after';

/** Names that can be typed before a colon; `by` is said of people. */
export const typedFields: Readonly<Record<string, TypedFacet>> = {
  ...Object.fromEntries(facetNames.map((name) => [name, name])),
  by: 'person',
  before: 'before',
  after: 'after',
};

interface Span {
  /** In UTF-16 code units; `end` is the first one after it. */
  readonly start: number;
  readonly end: number;
}

/** A part of a text that is more than words, and where it stands. */
export type TypedPart =
  | (Span & { readonly type: 'phrase'; readonly value: string })
  | (Span & {
      readonly type: 'filter';
      readonly facet: TypedFacet;
      readonly values: readonly (Span & { readonly value: string })[];
    });

const fieldPattern = Object.keys(typedFields).join('|');
const item = /"[^"]*"|[^\s",]+/g;
const parts = new RegExp(
  `(?<=^|\\s)(?:(?<field>${fieldPattern}):(?<items>(?:${item.source})(?:,(?:${item.source}))*),?|"(?<phrase>[^"]*)")(?=\\s|$)`,
  'gi',
);
/** The pattern of what is being typed at the end of a text: a filter whose last value may lack its closing quote. */
const underWay = new RegExp(
  `(?<=^|\\s)(?<field>${fieldPattern}):(?<before>(?:(?:${item.source}),)*)(?<typed>"[^"]*|[^\\s",]*)$`,
  'i',
);

/** Finds the filters and phrases of a text, in order. What is unfinished or unknown is none of them. */
export function findTyped(text: string): TypedPart[] {
  return [...text.matchAll(parts)].flatMap((match): TypedPart[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const { field, items = '', phrase } = match.groups ?? {};
    if (field === undefined) {
      const value = toPlain(phrase ?? '');
      return value === '' ? [] : [{ ...span, type: 'phrase', value }];
    }
    const facet = toFacet(field);
    const from = span.start + field.length + 1;
    const values = [...items.matchAll(item)]
      .map(({ 0: typed, index }) => {
        const value = toPlain(typed.replaceAll('"', ''));
        return { value, start: from + index, end: from + index + typed.length };
      })
      .filter(({ value }) => (facet === 'before' || facet === 'after' ? isPartialDate(value) : value !== ''));
    return values.length === 0 ? [] : [{ ...span, type: 'filter', facet, values }];
  });
}

/** The filter that is being typed at the end of a text, if that is what its last word is. */
export interface TypedEnd {
  readonly facet: TypedFacet;
  /** Where the filter begins, and where its last value does. */
  readonly start: number;
  readonly valueStart: number;
  /** Values before the last one, and what there is of that one. */
  readonly values: readonly string[];
  readonly typed: string;
}

/** Finds the filter that a text ends in, finished or not. */
export function findTypedEnd(text: string): TypedEnd | undefined {
  const match = underWay.exec(text);
  const { field, before = '', typed = '' } = match?.groups ?? {};
  if (!match || field === undefined) return undefined;
  return {
    facet: toFacet(field),
    start: match.index,
    valueStart: text.length - typed.length,
    values: [...before.matchAll(item)].map(([value]) => toPlain(value.replaceAll('"', ''))),
    typed: typed.replaceAll('"', ''),
  };
}

/** With fewer letters, words that people mean as words would be taken for the beginning of a filter. */
const shortestField = 3;

/** The names of filters that the last word of a text could become. */
export function findFields(text: string): readonly string[] {
  const [word = ''] = /(?<=^|\s)[a-z]+$/i.exec(text) ?? [];
  if (word.length < shortestField) return [];
  return Object.keys(typedFields).filter((field) => field.startsWith(word.toLowerCase()));
}

/** Takes values out of a typed filter of a text, and the filter itself when none is left. */
export function withoutTyped(text: string, facet: TypedFacet, isOut: (value: string) => boolean): string {
  let rest = '';
  let end = 0;
  for (const part of findTyped(text)) {
    if (part.type !== 'filter' || part.facet !== facet || !part.values.some(({ value }) => isOut(value))) continue;
    const [first] = part.values;
    const kept = part.values.filter(({ value }) => !isOut(value)).map(({ start, end }) => text.slice(start, end));
    rest += text.slice(end, kept.length > 0 && first ? first.start : part.start) + kept.join(',');
    end = part.end;
    // One space is enough where a filter stood between two words.
    if (kept.length === 0 && /(?:^|\s)$/.test(rest)) end += /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  }
  return end === 0 ? text : (rest + text.slice(end)).trim();
}

function toFacet(field: string): TypedFacet {
  return typedFields[field.toLowerCase()] as TypedFacet;
}

function toPlain(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}

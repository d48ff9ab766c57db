import type { FacetCount, KnownFacets } from '../facets/facet.ts';
import { findFields, findUnfinishedFilter, isDateFilter, toFilterFields } from './querySyntax.ts';
import type { Completion } from './search.ts';
import { isCalled, matchesLabel, startsLike } from './valueMatch.ts';

/** The number of values to offer at most. */
const most = 8;

/**
 * Completes the last word of a text: `sta` → `status:`; `status:acc` → `status:accepted`. Values that
 * begin as typed come before those of which a later word does, both in the order of the facet. Empty when the word does
 * not begin a filter, or when its value is complete.
 */
export function completeText(text: string, known: KnownFacets): Completion[] {
  const end = findUnfinishedFilter(text, known.facets);
  if (!end) return completeField(text, known);
  const { facet, values: chosen, typed, valueStart } = end;
  const offered = valuesOf(facet, known);
  if (offered.some((value) => isCalled(typed, value))) return [];
  const dates = isDateFilter(facet);
  // A second date would be ignored.
  if (dates && chosen.length > 0) return [];
  const open = offered.filter((value) => !chosen.some((other) => isCalled(other, value)));
  const first = open.filter((value) => startsLike(typed, value));
  const later = open.filter((value) => !first.includes(value) && matchesLabel(typed, value));
  return [...first, ...later].slice(0, most).map(({ value, label, count }) => ({
    text: `${text.slice(0, valueStart)}${quote(value)}`,
    facet,
    value: { value, label },
    ...(dates ? {} : { count }),
  }));
}

function completeField(text: string, known: KnownFacets): Completion[] {
  const before = text.replace(/\S+$/, '');
  const fields = toFilterFields(known.facets);
  return findFields(text, known.facets).flatMap((field) => {
    const facet = fields.get(field) ?? field;
    return valuesOf(facet, known).length > 0 ? [{ text: `${before}${field}:`, facet }] : [];
  });
}

/** The values of a facet; for a filter by date, the years. */
function valuesOf(facet: string, { counts }: KnownFacets): readonly FacetCount[] {
  return counts.find(({ name }) => name === (isDateFilter(facet) ? 'year' : facet))?.values ?? [];
}

/** Quotes a value where necessary. Quotation marks become spaces: values are compared without punctuation anyway. */
function quote(value: string): string {
  return /[\s",]/.test(value) ? `"${value.replaceAll('"', ' ')}"` : value;
}

import { isCalled, matchesLabel, startsLike } from './asked.ts';
import type { Completion, FacetCount, FacetName } from './search.ts';
import { findFields, findTypedEnd, type TypedFacet, typedFields } from './typed.ts';

type Facets = readonly { readonly name: FacetName; readonly values: readonly FacetCount[] }[];

/** How many values are offered. */
const most = 8;

/**
 * What the last word of a text could become: `sta` → `status:`; `status:acc` → `status:accepted`. Values that begin as
 * typed come before those of which a later word does, frequent ones first, years from the newest. Empty when the word is
 * no filter, and when its value is complete.
 */
export function completeText(text: string, facets: Facets): Completion[] {
  const end = findTypedEnd(text);
  if (!end) return completeField(text, facets);
  const { facet, values: chosen, typed, valueStart } = end;
  const known = valuesOf(facet, facets);
  if (known.some((value) => isCalled(typed, value))) return [];
  const dates = facet === 'before' || facet === 'after';
  // Of two dates only one could hold.
  if (dates && chosen.length > 0) return [];
  const open = known.filter((value) => !chosen.some((other) => isCalled(other, value)));
  const first = open.filter((value) => startsLike(typed, value));
  const later = open.filter((value) => !first.includes(value) && matchesLabel(typed, value));
  return [...first, ...later].slice(0, most).map(({ value, label, count }) => ({
    text: `${text.slice(0, valueStart)}${quote(value)}`,
    facet,
    value: { value, label },
    ...(dates ? {} : { count }),
  }));
}

function completeField(text: string, facets: Facets): Completion[] {
  const before = text.replace(/\S+$/, '');
  return findFields(text).flatMap((field) => {
    const facet = typedFields[field] as TypedFacet;
    return valuesOf(facet, facets).length > 0 ? [{ text: `${before}${field}:`, facet }] : [];
  });
}

/** The values of a facet in the order in which they are offered. */
function valuesOf(facet: TypedFacet, facets: Facets): FacetCount[] {
  const dates = facet === 'before' || facet === 'after' || facet === 'year';
  const values = facets.find(({ name }) => name === (dates ? 'year' : facet))?.values ?? [];
  return [...values].sort((a, b) => {
    if (dates) return Number(b.value) - Number(a.value);
    return b.count - a.count || Number(a.label > b.label) - Number(a.label < b.label);
  });
}

/** A value as it has to be typed. A quotation mark cannot be; values are compared without punctuation anyway. */
function quote(value: string): string {
  return /[\s",]/.test(value) ? `"${value.replaceAll('"', ' ')}"` : value;
}

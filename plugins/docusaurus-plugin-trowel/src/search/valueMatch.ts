import type { FacetValue } from '../facets/facet.ts';
import type { Filters } from '../facets/filters.ts';
import { fold } from './folding.ts';

/**
 * Says whether typed text means a facet's value: its name or its label, whatever the case, accents and punctuation, or
 * the beginning of the label or of one of its words (`checkout` means "Checkout service", `aune` "Leif Aune").
 */
export function matchesValue(typed: string, value: FacetValue): boolean {
  return toWords(typed) !== '' && (isCalled(typed, value) || startsLike(typed, value) || matchesLabel(typed, value));
}

/** Says whether a value has exactly the typed name or label. */
export function isCalled(typed: string, { value, label }: FacetValue): boolean {
  const wanted = toWords(typed);
  return wanted !== '' && (toWords(value) === wanted || toWords(label) === wanted);
}

/** Says whether a value, or its label, begins with the typed text; every value begins with an empty one. */
export function startsLike(typed: string, { value, label }: FacetValue): boolean {
  const wanted = toWords(typed);
  return toWords(value).startsWith(wanted) || toWords(label).startsWith(wanted);
}

/** Says whether a word of a value's label begins with the typed text. */
export function matchesLabel(typed: string, { label }: FacetValue): boolean {
  return ` ${toWords(label)}`.includes(` ${toWords(typed)}`);
}

/** Finds the values that typed text means: the one of that name, or all that match, or the one of which it is a plural. */
export function findValues<Value extends FacetValue>(typed: string, values: readonly Value[]): Value[] {
  const called = values.filter((value) => isCalled(typed, value));
  if (called.length > 0) return called;
  const begun = values.filter((value) => matchesValue(typed, value));
  if (begun.length > 0 || !/s$/i.test(typed)) return begun;
  const singulars = [typed.replace(/s$/i, ''), typed.replace(/ies$/i, 'y')];
  return values.filter((value) => singulars.some((singular) => isCalled(singular, value)));
}

/** Replaces typed values by those that the hub has. What it does not have stays as typed, and finds nothing. */
export function resolveFilters(
  filters: Filters,
  facets: readonly { readonly name: string; readonly values: readonly FacetValue[] }[],
): Filters {
  const resolved = Object.entries(filters).flatMap(([name, typed]) => {
    if (typed.length === 0) return [];
    const known = facets.find((facet) => facet.name === name)?.values ?? [];
    const values = typed.flatMap((one) => {
      const found = findValues(one, known).map(({ value }) => value);
      return found.length > 0 ? found : [one];
    });
    return [[name, [...new Set(values)]] as const];
  });
  return Object.fromEntries(resolved);
}

/** Reduces text to words with one space between them: `on-call`, "On call" and `on_call` are the same. */
function toWords(text: string): string {
  const folded = fold(text);
  const words = folded.replaceAll(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ').trim();
  return words === '' ? folded.trim() : words;
}

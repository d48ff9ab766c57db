import { fold } from './fold.ts';
import { type FacetName, type FacetValue, type Filters, facetNames } from './search.ts';
import { findTyped } from './typed.ts';

/** A reader's text, taken apart. */
export interface Asked {
  /** What is left for lunr, with its own syntax (`+must -not title:word ~1 ^2 wild*`). Phrases are not in it. */
  readonly words: string;
  /** Values as typed; see `resolveFilters`. */
  readonly filters: Filters;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; see `inDates`. The narrowest when there are several. */
  readonly after?: string;
  readonly before?: string;
  /** What has to stand on the page word by word, without its quotes. */
  readonly phrases: readonly string[];
}

/**
 * Reads a reader's text: `kind:decision system:"checkout service" status:accepted,proposed before:2023 "a phrase"` and
 * words. Any text can be read: what is unfinished or unknown is words.
 */
export function parseAsked(text: string): Asked {
  const parts = findTyped(text);
  if (parts.length === 0) return { words: text, filters: {}, phrases: [] };
  const values = new Map<string, Set<string>>();
  const phrases: string[] = [];
  let words = '';
  let end = 0;
  for (const part of parts) {
    words += text.slice(end, part.start);
    end = part.end;
    if (part.type === 'phrase') {
      phrases.push(part.value);
      continue;
    }
    const known = values.get(part.facet) ?? new Set();
    for (const { value } of part.values) known.add(value);
    values.set(part.facet, known);
  }
  const after = [...(values.get('after') ?? [])].sort().at(-1);
  const before = [...(values.get('before') ?? [])].sort()[0];
  return {
    words: (words + text.slice(end)).replaceAll(/\s+/g, ' ').trim(),
    filters: Object.fromEntries(
      facetNames.flatMap((name) => (values.has(name) ? [[name, [...(values.get(name) ?? [])]]] : [])),
    ),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    phrases: [...new Set(phrases)],
  };
}

/**
 * Whether what somebody typed means a facet's value: its name or its label, whatever the case, accents and punctuation,
 * or the beginning of the label or of one of its words (`checkout` means "Checkout service", `aune` "Leif Aune").
 */
export function matchesValue(asked: string, value: FacetValue): boolean {
  return toWords(asked) !== '' && (isCalled(asked, value) || startsLike(asked, value) || matchesLabel(asked, value));
}

/** Whether a value is called as typed. */
export function isCalled(asked: string, { value, label }: FacetValue): boolean {
  const wanted = toWords(asked);
  return wanted !== '' && (toWords(value) === wanted || toWords(label) === wanted);
}

/** Whether a value, or its label, begins as typed; with nothing typed, every one does. */
export function startsLike(asked: string, { value, label }: FacetValue): boolean {
  const wanted = toWords(asked);
  return toWords(value).startsWith(wanted) || toWords(label).startsWith(wanted);
}

/** Whether a word of a value's label begins as typed. */
export function matchesLabel(asked: string, { label }: FacetValue): boolean {
  return ` ${toWords(label)}`.includes(` ${toWords(asked)}`);
}

/** The values that somebody means: the one that is called so, or all that begin so, or the one of which it is a plural. */
export function findValues<Value extends FacetValue>(asked: string, values: readonly Value[]): Value[] {
  const called = values.filter((value) => isCalled(asked, value));
  if (called.length > 0) return called;
  const begun = values.filter((value) => matchesValue(asked, value));
  if (begun.length > 0 || !/s$/i.test(asked)) return begun;
  const singulars = [asked.replace(/s$/i, ''), asked.replace(/ies$/i, 'y')];
  return values.filter((value) => singulars.some((singular) => isCalled(singular, value)));
}

/** Filters by the values that a hub has. What it does not have stays as typed, and finds nothing. */
export function resolveFilters(
  filters: Filters,
  facets: readonly { readonly name: FacetName; readonly values: readonly FacetValue[] }[],
): Filters {
  const resolved = facetNames.flatMap((name) => {
    const typed = filters[name];
    if (!typed || typed.length === 0) return [];
    const known = facets.find((facet) => facet.name === name)?.values ?? [];
    const values = typed.flatMap((asked) => {
      const found = findValues(asked, known).map(({ value }) => value);
      return found.length > 0 ? found : [asked];
    });
    return [[name, [...new Set(values)]] as const];
  });
  return Object.fromEntries(resolved);
}

/**
 * Whether a page's date lies in what was asked. `before:2023` is strictly before 2023 begins; `after:2019` is from the
 * first day of 2019 on, as search engines take it, so that `after:2019 before:2023` leaves no gap and no doubt. A date of
 * which only the year or the month is known fits when any of its days does; no date fits nothing.
 */
export function inDates(date: string | undefined, { after, before }: Pick<Asked, 'after' | 'before'>): boolean {
  if (after === undefined && before === undefined) return true;
  if (date === undefined) return false;
  return (
    (before === undefined || toFirstDay(date) < toFirstDay(before)) &&
    (after === undefined || toLastDay(date) >= toFirstDay(after))
  );
}

/** Words with one space between them: `on-call`, "On call" and `on_call` are the same. */
function toWords(text: string): string {
  const folded = fold(text);
  const words = folded.replaceAll(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ').trim();
  return words === '' ? folded.trim() : words;
}

/** Dates are compared as text: no month has more than 31 days. */
function toFirstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function toLastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10);
}

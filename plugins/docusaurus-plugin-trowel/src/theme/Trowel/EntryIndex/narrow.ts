import { formatRecordNumber } from '../../../shared/recordNumber.ts';
import type { FacetName, IndexPart, IndexRow } from '../../../site/partProps.ts';
import type { IndexState, SortName } from './indexState.ts';

/** How many rows stand on a page. */
export const pageSize = 50;

/** An index made ready for narrowing: what is the same for every state. */
export interface PreparedIndex {
  readonly part: IndexPart;
  /** Per row what the text filter looks in. */
  readonly texts: readonly string[];
  /** Per facet the places of its values in the order in which they are offered. */
  readonly orders: readonly (readonly number[])[];
}

/** A value that a facet offers, and how many rows the reader would see by choosing it alone in its facet. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface NarrowedIndex {
  /** The rows of the page asked for, or of the last page when there are fewer. */
  readonly rows: readonly IndexRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly facets: readonly { readonly name: FacetName; readonly values: readonly FacetValue[] }[];
}

/** Facets whose values have an order of their own; of the others the most frequent values come first. */
const inOrder: ReadonlySet<FacetName> = new Set(['status', 'year']);

/** Prepares an index; once per index, not per state. */
export function prepareIndex(part: IndexPart): PreparedIndex {
  const texts = part.rows.map(({ title, summary, number, facets }) => {
    const values = facets.flatMap((places, facet) => places.map((place) => part.facets[facet]?.values[place]));
    const numbers = number === undefined ? [] : [String(number), formatRecordNumber(number)];
    return fold([title, summary, ...numbers, ...values].join('\n'));
  });
  const orders = part.facets.map(({ name, values }, facet) => {
    const places = values.map((_, place) => place);
    if (inOrder.has(name)) return places;
    const totals = values.map(() => 0);
    for (const row of part.rows) for (const place of row.facets[facet] ?? []) totals[place] = (totals[place] ?? 0) + 1;
    return places.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  });
  return { part, texts, orders };
}

/**
 * Narrows an index to a state. Values of one facet widen each other, facets narrow each other; each facet's counts
 * follow the text and the other facets, so that a count says what choosing the value would show.
 */
export function narrowIndex({ part, texts, orders }: PreparedIndex, state: IndexState): NarrowedIndex {
  const words = fold(state.text).split(/\s+/).filter(Boolean);
  const wanted = part.facets.map(({ name, values }) => {
    const chosen = state.chosen[name] ?? [];
    return chosen.length === 0 ? undefined : new Set(chosen.map((value) => values.indexOf(value)));
  });
  const counts = part.facets.map(({ values }) => values.map(() => 0));
  const found: IndexRow[] = [];

  // This runs at every keystroke over thousands of rows.
  for (let index = 0; index < part.rows.length; index++) {
    const row = part.rows[index] as IndexRow;
    const text = texts[index] as string;
    if (!words.every((word) => text.includes(word))) continue;
    let misses = 0;
    let missed = -1;
    for (let facet = 0; facet < wanted.length; facet++) {
      const places = wanted[facet];
      if (!places || row.facets[facet]?.some((place) => places.has(place))) continue;
      misses += 1;
      missed = facet;
    }
    if (misses === 0) found.push(row);
    if (misses > 1) continue;
    // A row that only one facet keeps out still counts there: choosing its value would show it.
    for (let facet = 0; facet < counts.length; facet++) {
      if (misses === 1 && missed !== facet) continue;
      const ofFacet = counts[facet] as number[];
      for (const place of row.facets[facet] ?? []) ofFacet[place] = (ofFacet[place] ?? 0) + 1;
    }
  }

  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(state.page, pages);
  return {
    rows: sortRows(found, state.sort).slice((page - 1) * pageSize, page * pageSize),
    total: found.length,
    page,
    pages,
    facets: part.facets.map(({ name, values }, facet) => ({
      name,
      values: (orders[facet] ?? []).map((place) => ({
        value: values[place] ?? '',
        count: counts[facet]?.[place] ?? 0,
        chosen: wanted[facet]?.has(place) ?? false,
      })),
    })),
  };
}

/** The orders that make sense for an index. */
export function findSorts({ rows }: Pick<IndexPart, 'rows'>): SortName[] {
  const dated = rows.filter(({ date }) => date !== undefined).length > 1;
  const numbered = rows.filter(({ number }) => number !== undefined).length > 1;
  return [
    'given',
    ...(dated ? (['newest', 'oldest'] as const) : []),
    'title',
    ...(numbered ? (['number'] as const) : []),
  ];
}

/** Facets worth showing: those with a value that narrows. In a list that one can see whole, only values that several share count. */
export function findUsefulFacets({ facets, rows }: IndexPart): FacetName[] {
  const least = rows.length < 12 ? 2 : 1;
  return facets.flatMap(({ name, values }, facet) => {
    const narrows = values.some((_, place) => {
      const count = rows.filter((row) => row.facets[facet]?.includes(place)).length;
      return count >= least && count < rows.length;
    });
    return narrows ? [name] : [];
  });
}

function sortRows(rows: readonly IndexRow[], sort: SortName): readonly IndexRow[] {
  if (sort === 'given') return rows;
  const text = new Intl.Collator(undefined, { numeric: true });
  // What has no date or number stands last, whichever way the others run.
  const compareDates = (a: IndexRow, b: IndexRow, direction: 1 | -1) =>
    a.date === b.date ? 0 : !a.date ? 1 : !b.date ? -1 : a.date < b.date ? -direction : direction;
  const compare: Record<Exclude<SortName, 'given'>, (a: IndexRow, b: IndexRow) => number> = {
    newest: (a, b) => compareDates(a, b, -1),
    oldest: (a, b) => compareDates(a, b, 1),
    title: (a, b) => text.compare(a.title, b.title),
    number: (a, b) => (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) || 0,
  };
  return [...rows].sort(compare[sort]);
}

/** Without accents and case: `Über` is found by `uber`. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}

import type { IndexPart, IndexRow } from 'docusaurus-plugin-trowel/props';
import type { FacetCounts } from 'docusaurus-plugin-trowel/search';
import { countAll, listAllCounts, narrow, orderValues } from 'docusaurus-plugin-trowel/search';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import type { IndexState, SortName } from './indexState.ts';

/** Rows on a page. */
export const pageSize = 50;

/** An index with everything that is the same for every state. */
export interface PreparedIndex {
  readonly part: IndexPart;
  /** For each row, the folded text in which the text filter searches. */
  readonly texts: readonly string[];
  /** For each facet, the positions of its values in the order of the panel. */
  readonly orders: readonly (readonly number[])[];
}

/** What an index shows in a state. */
export interface NarrowedIndex {
  /** The rows of the chosen page, or of the last page if there are fewer. */
  readonly rows: readonly IndexRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly facets: readonly FacetCounts[];
}

/** Prepares an index for `narrowIndex`. Do it once for each index, not for each state. */
export function prepareIndex(part: IndexPart): PreparedIndex {
  const texts = part.rows.map(({ title, summary, number }, row) => {
    const labels = part.facets.flatMap(({ values, rows }) => rows[row]?.map((place) => values[place]?.label) ?? []);
    const numbers = number === undefined ? [] : [String(number), formatRecordNumber(number)];
    return fold([title, summary, ...numbers, ...labels].join('\n'));
  });
  const counts = countAll(part.facets);
  return { part, texts, orders: part.facets.map((column, at) => orderValues(column, counts[at])) };
}

/** Finds the rows that have every typed word and pass the filters, and counts for each facet value how many rows it gives. */
export function narrowIndex({ part, texts, orders }: PreparedIndex, state: IndexState): NarrowedIndex {
  const words = fold(state.text).split(/\s+/).filter(Boolean);
  const candidates: number[] = [];
  for (const [row, text] of texts.entries()) if (words.every((word) => text.includes(word))) candidates.push(row);
  const { rows, counts } = narrow(part.facets, state.filters, candidates);
  const found = rows.map((row) => part.rows[row] as IndexRow);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(state.page, pages);
  return {
    rows: sortRows(found, state.sort).slice((page - 1) * pageSize, page * pageSize),
    total: found.length,
    page,
    pages,
    facets: listAllCounts(part.facets, counts, orders),
  };
}

/** Lists the orders for which at least two rows have a value. */
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

/**
 * Lists the names of the facets that have a value which narrows the list. In a list of fewer than 12 rows, at least two
 * rows must share that value.
 */
export function findUsefulFacets({ facets, rows }: Pick<IndexPart, 'facets' | 'rows'>): string[] {
  const least = rows.length < 12 ? 2 : 1;
  const counts = countAll(facets);
  return facets.flatMap(({ name }, at) =>
    counts[at]?.some((count) => count >= least && count < rows.length) ? [name] : [],
  );
}

function sortRows(rows: readonly IndexRow[], sort: SortName): readonly IndexRow[] {
  if (sort === 'given') return rows;
  const text = new Intl.Collator(undefined, { numeric: true });
  // Rows without a date or number come last in both directions.
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

/** Removes accents and case, so that `uber` finds `Über`. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}

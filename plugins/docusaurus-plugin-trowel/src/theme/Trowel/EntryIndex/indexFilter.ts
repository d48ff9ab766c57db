import type { IndexColumns, IndexPart, IndexRow } from 'docusaurus-plugin-trowel/props';
import type { FacetCounts } from 'docusaurus-plugin-trowel/search';
import { countAll, listAllCounts, narrow, orderValues } from 'docusaurus-plugin-trowel/search';
import { formatRecordNumber, rowsOfPage } from 'docusaurus-plugin-trowel/shared';
import type { IndexState, SortName } from './indexState.ts';

/** All rows of an index. */
type WholeIndex = Pick<IndexPart, 'facets' | 'rows'>;

/** An index with everything that is the same for every state. */
export interface PreparedIndex {
  readonly part: WholeIndex;
  /** For each row, the folded text in which the text filter searches. Made at the first call. */
  readonly texts: () => readonly string[];
  /** For each row, its place in an order. Made at the first call for that order. */
  readonly placesIn: (sort: Exclude<SortName, 'given'>) => readonly number[];
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

/** Restores the rows of a long index. The summaries are there later than the rest. */
export function toWholeIndex(columns: IndexColumns, summaries: readonly (string | null)[] = []): WholeIndex {
  const { facets, titles, permalinks, numbers, statuses, dates, supersededBy, paths, measures, people, engagements } =
    columns;
  const rows = titles.map(
    (title, row): IndexRow => ({
      title,
      permalink: permalinks[row] ?? '',
      summary: summaries[row] ?? undefined,
      number: numbers[row] ?? undefined,
      status: statuses[row] ?? undefined,
      date: dates[row] ?? undefined,
      supersededBy: supersededBy[row],
      path: paths[row],
      measure: measures[row],
      person: people[row],
      engagement: engagements[row],
    }),
  );
  return { facets, rows };
}

/** Prepares an index for `narrowIndex`. Do it once for each index, not for each state. */
export function prepareIndex(part: WholeIndex): PreparedIndex {
  const counts = countAll(part.facets);
  const textsOf = keep(({ rows }: WholeIndex) => rows.map((row, place) => toText(row, place, part)));
  return {
    part,
    texts: () => textsOf(part),
    placesIn: keep((sort: Exclude<SortName, 'given'>) => toPlaces(part.rows, sort)),
    orders: part.facets.map((column, at) => orderValues(column, counts[at])),
  };
}

function toText({ title, summary, number }: IndexRow, row: number, { facets }: WholeIndex): string {
  const labels = facets.flatMap(({ values, rows }) => rows[row]?.map((place) => values[place]?.label) ?? []);
  const numbers = number === undefined ? [] : [String(number), formatRecordNumber(number)];
  return fold([title, summary, ...numbers, ...labels].join('\n'));
}

/** Keeps what a function returned for each argument. */
function keep<Argument, Value>(make: (argument: Argument) => Value): (argument: Argument) => Value {
  const made = new Map<Argument, Value>();
  return (argument) => {
    const value = made.has(argument) ? (made.get(argument) as Value) : make(argument);
    made.set(argument, value);
    return value;
  };
}

/** Finds the rows that have every typed word and pass the filters, and counts for each facet value how many rows it gives. */
export function narrowIndex({ part, texts, placesIn, orders }: PreparedIndex, state: IndexState): NarrowedIndex {
  const words = fold(state.text).split(/\s+/).filter(Boolean);
  const all = Array.from(part.rows, (_, row) => row);
  const folded = words.length > 0 ? texts() : [];
  const candidates = all.filter((row) => words.every((word) => folded[row]?.includes(word)));
  const { rows, counts } = narrow(part.facets, state.filters, candidates);
  const pages = Math.max(1, Math.ceil(rows.length / rowsOfPage));
  const page = Math.min(state.page, pages);
  return {
    rows: sortRows(rows, state.sort, placesIn)
      .slice((page - 1) * rowsOfPage, page * rowsOfPage)
      .map((row) => part.rows[row] as IndexRow),
    total: rows.length,
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

function sortRows(rows: readonly number[], sort: SortName, placesIn: PreparedIndex['placesIn']): readonly number[] {
  if (sort === 'given') return rows;
  const places = placesIn(sort);
  return [...rows].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
}

/** Returns the place of each row in an order. Comparing ten thousand titles takes longer than a keystroke may. */
function toPlaces(rows: readonly IndexRow[], sort: Exclude<SortName, 'given'>): readonly number[] {
  const text = new Intl.Collator(undefined, { numeric: true });
  // Rows without a date or number come last in both directions.
  const compareDates = (a: IndexRow, b: IndexRow, direction: 1 | -1) =>
    a.date === b.date ? 0 : !a.date ? 1 : !b.date ? -1 : a.date < b.date ? -direction : direction;
  const compare: Record<typeof sort, (a: IndexRow, b: IndexRow) => number> = {
    newest: (a, b) => compareDates(a, b, -1),
    oldest: (a, b) => compareDates(a, b, 1),
    title: (a, b) => text.compare(a.title, b.title),
    number: (a, b) => (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) || 0,
  };
  const sorted = rows.map((row, at) => ({ row, at })).sort((a, b) => compare[sort](a.row, b.row));
  const places = rows.map(() => 0);
  for (const [place, { at }] of sorted.entries()) places[at] = place;
  return places;
}

/** Removes accents and case, so that `uber` finds `Über`. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}

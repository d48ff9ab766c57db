import { type KindName, kinds } from '../content/kinds/index.ts';
import { findUsefulFacets, listAllCounts, orderValues } from '../facets/counts.ts';
import type { FacetCounts } from '../facets/facet.ts';
import { findKindFacets } from '../facets/kindFacets.ts';
import { countAll } from '../facets/narrowing.ts';
import { type FacetTable, toFacetTable } from '../facets/table.ts';
import { toFacetValues } from '../facets/values.ts';
import type { HubEntry } from '../hub/hub.ts';
import { formatRecordNumber } from '../shared/recordNumber.ts';
import { findDecisionViews } from './decisionViews.ts';
import type { Directory } from './directory.ts';
import { findSupersededBy } from './entryProps.ts';
import { changesFeed } from './feedChanges.ts';
import { toIndexExtra } from './indexExtras.ts';
import type { IndexColumns, IndexPart, IndexRow } from './indexPartProps.ts';
import { linksWithVerdict } from './ledgerProps.ts';
import type { EntryLink } from './links.ts';
import { cutRows, toPlaces } from './listPages.ts';
import type { Surroundings } from './surroundings.ts';

/** The values of a facet that a long index offers before all its rows are loaded. */
const mostOffered = 30;

/** The index of a kind. */
export interface Index {
  /** All pages of the index: one, unless it is long. */
  readonly pages: readonly IndexPart[];
  /** All rows of a long index, and their summaries. */
  readonly rest?: { readonly columns: IndexColumns; readonly summaries: readonly (string | null)[] };
}

/**
 * Makes the index of a kind. Kinds that are a chronicle show the newest entry, or the highest number, first. Facets without values
 * are left out.
 */
export function toIndex(kind: KindName, surroundings: Surroundings): Index {
  const { directory, entriesByKind } = surroundings;
  const entries = entriesByKind.get(kind) ?? [];
  const extra = toIndexExtra(kind, surroundings);
  const ordered = directory.kinds[kind].isChronicle ? entries.toReversed() : entries;
  const known = findKindFacets(directory.kinds[kind]);
  const facets = toFacetTable(
    [...(extra?.facets ?? []), ...known],
    ordered.map((entry) => ({ ...toFacetValues(entry, known, directory.find), ...extra?.valuesOf?.(entry) })),
  ).filter(({ values }) => values.length > 0);
  const rows = ordered.map((entry) => toRow(entry, directory, extra?.cellsOf(entry)));
  const common = {
    type: 'index' as const,
    kind,
    feed: directory.feedOf(`kind/${kind}`),
    changes: kind === 'decision' || kind === 'constraint' ? directory.feedOf(changesFeed) : undefined,
    views: kind === 'decision' ? findDecisionViews(directory) : undefined,
    reconsider: entries.length > 0 && canReconsider(kind, directory) ? directory.pageOf('reconsider') : undefined,
    empty: entries.length === 0 ? { folder: folderOf(kind), guide: findGuide(kind, directory) } : undefined,
  };
  const cut = cutRows(rows);
  const places = toPlaces(
    directory.indexOf(kind) ?? '',
    cut.map(([first]) => toPageName(first)),
  );
  const offered = places.length > 1 ? offerFacets(facets, rows.length) : [];
  const pages = cut.map((some, at): IndexPart => {
    const place = places[at];
    if (!place) return { ...common, facets, rows: some };
    return { ...common, facets: [], rows: some, long: { total: rows.length, place, facets: offered } };
  });
  return {
    pages,
    rest:
      pages.length > 1
        ? { columns: toColumns(rows, facets), summaries: rows.map(({ summary }) => summary ?? null) }
        : undefined,
  };
}

function toRow(entry: HubEntry, directory: Directory, cells: Partial<IndexRow> = {}): IndexRow {
  const current = findSupersededBy(entry, directory)?.current;
  const { title, permalink, summary, number, date, measure } = directory.link(entry);
  const [{ status } = {}] = linksWithVerdict([entry.id], directory);
  return {
    title,
    permalink,
    summary,
    number,
    status,
    date,
    supersededBy: current && { title: current.title, permalink: current.permalink },
    measure,
    ...cells,
  };
}

/** Says what a page of the index begins with. */
function toPageName({ number, date, title = '' }: Partial<IndexRow> = {}): string {
  return number === undefined ? (date ?? title) : formatRecordNumber(number);
}

/** Counts the values of the facets that narrow the list, and keeps those that are offered first. */
function offerFacets(facets: FacetTable, total: number): FacetCounts[] {
  const useful = findUsefulFacets(facets, total);
  const counts = countAll(facets);
  const orders = facets.map((column, at) => orderValues(column, counts[at]).slice(0, mostOffered));
  return listAllCounts(facets, counts, orders).filter(({ name }) => useful.includes(name));
}

function toColumns(rows: readonly IndexRow[], facets: FacetTable): IndexColumns {
  const column = <Value>(values: readonly (Value | undefined)[]) =>
    values.every((value) => value === undefined) ? [] : values.map((value) => value ?? null);
  return {
    facets,
    titles: rows.map(({ title }) => title),
    permalinks: rows.map(({ permalink }) => permalink),
    numbers: column(rows.map(({ number }) => number)),
    statuses: column(rows.map(({ status }) => status)),
    dates: column(rows.map(({ date }) => date)),
    supersededBy: byRow(rows.map(({ supersededBy }) => supersededBy)),
    paths: byRow(rows.map(({ path }) => path)),
    measures: byRow(rows.map(({ measure }) => measure)),
    people: byRow(rows.map(({ person }) => person)),
    engagements: byRow(rows.map(({ engagement }) => engagement)),
  };
}

/** Keeps the values that few rows have, by the number of their row. */
function byRow<Value extends object>(values: readonly (Value | undefined)[]): Readonly<Record<number, Value>> {
  return Object.fromEntries(values.flatMap((value, row) => (value ? [[row, value] as const] : [])));
}

/** Returns the folder for entries of a kind, relative to the site. */
function folderOf(kind: KindName): string {
  const { folder } = kinds[kind];
  return folder === 'blog' ? folder : `docs/${folder}`;
}

/** Finds the chapter of the handbook that says how to write an entry of a kind: `writing-a-decision`. */
function findGuide(kind: KindName, { hub, link }: Directory): EntryLink | undefined {
  const chapter = new RegExp(`/writing-(?:an?-)?${kind}$`);
  const guide = hub.entries.find((entry) => entry.kind === 'guide' && chapter.test(entry.id));
  return guide && link(guide);
}

/** Says whether entries of a kind are listed on the page of what to reconsider. Without constraints there is none. */
function canReconsider(kind: KindName, { kinds: known, indexOf }: Directory): boolean {
  return known[kind].isReconsidered === true && indexOf('constraint') !== undefined;
}

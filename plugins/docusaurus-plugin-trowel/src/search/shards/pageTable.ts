import type { PageLink, SearchDocument } from '../search.ts';

/** What the list of results shows of a page before its text is loaded. */
export interface TablePage extends PageLink {
  readonly verdict?: string;
  readonly date?: string;
  /** The labels of its systems. */
  readonly systems: readonly string[];
  readonly replacedBy?: PageLink;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes a shard of the page table by columns, which compress better than rows. */
export function writePages(pages: readonly SearchDocument[]): Uint8Array {
  const rows = pages.map(
    ({ kind, title, permalink, number, status, verdict, date, facets, replacedBy }) =>
      [
        kind,
        title,
        shorten(permalink, title),
        number ?? null,
        status ?? null,
        date ?? null,
        facets.system?.map(({ label }) => label) ?? [],
        replacedBy ?? null,
        verdict ?? null,
      ] as const,
  );
  return encoder.encode(JSON.stringify(rows[0]?.map((_, column) => rows.map((row) => row[column])) ?? []));
}

/** Reads the output of `writePages`. */
export function readPages(bytes: Uint8Array): TablePage[] {
  const [kinds = [], titles, permalinks, numbers, statuses, dates, systems, replacements, verdicts] = JSON.parse(
    decoder.decode(bytes),
  ) as readonly unknown[][];
  return kinds.map(
    (kind, at) =>
      ({
        kind,
        title: titles?.[at],
        permalink: lengthen(String(permalinks?.[at]), String(titles?.[at])),
        number: numbers?.[at] ?? undefined,
        status: statuses?.[at] ?? undefined,
        date: dates?.[at] ?? undefined,
        systems: systems?.[at] ?? [],
        replacedBy: replacements?.[at] ?? undefined,
        verdict: verdicts?.[at] ?? undefined,
      }) as TablePage,
  );
}

/** Replaces the title in an address; a character that addresses cannot contain. */
const titleMark = '<';

/** Removes the words of the title from the end of an address; most addresses end so. */
function shorten(permalink: string, title: string): string {
  const slug = toSlug(title);
  return slug !== '' && permalink.endsWith(slug) ? permalink.slice(0, -slug.length) + titleMark : permalink;
}

function lengthen(short: string, title: string): string {
  return short.endsWith(titleMark) ? short.slice(0, -titleMark.length) + toSlug(title) : short;
}

function toSlug(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

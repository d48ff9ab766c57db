/** The most rows on one page of a list. A list with more has several pages, each with an address of its own. */
export const rowsOfPage = 100;

/** How to cut groups of rows. */
interface Cut<Group, Row> {
  readonly rowsOf: (group: Group) => readonly Row[];
  /** Returns a group with some of its rows. */
  readonly withRows: (group: Group, rows: readonly Row[]) => Group;
  /** The most rows of a page; `rowsOfPage` unless given. */
  readonly most?: number;
  /** Whether a group that fits on one page is never cut. */
  readonly whole?: boolean;
}

/**
 * Cuts groups of rows into pages, in their order. A group that is cut goes on on the next page, under the same heading. A group
 * without rows counts as one row. There is always a first page.
 */
export function cutIntoPages<Group, Row>(
  groups: readonly Group[],
  { rowsOf, withRows, most = rowsOfPage, whole = false }: Cut<Group, Row>,
): readonly (readonly Group[])[] {
  const pages: Group[][] = [[]];
  let room = most;
  const next = () => {
    pages.push([]);
    room = most;
  };
  for (const group of groups) {
    const rows = rowsOf(group);
    if (room === 0 || (whole && rows.length > room && room < most)) next();
    for (let from = 0; from === 0 || from < rows.length; ) {
      const taken = rows.slice(from, from + room);
      pages.at(-1)?.push(taken.length === rows.length ? group : withRows(group, taken));
      from += Math.max(1, taken.length);
      room -= Math.max(1, taken.length);
      if (room === 0 && from < rows.length) next();
    }
  }
  return pages;
}

/** Returns the address of a page of a list, from 1. The first is at the list's own address. */
export function toListPageAddress(permalink: string, page: number): string {
  if (page === 1) return permalink;
  const slash = permalink.endsWith('/') ? '/' : '';
  return `${permalink.slice(0, permalink.length - slash.length)}/page/${page}${slash}`;
}

/** Returns the anchor of a year of the timeline; of those without a date, when it is empty. */
export function toYearAnchor(year: string): string {
  return `year-${year || 'none'}`;
}

import { cutIntoPages, toListPageAddress } from '../shared/listPages.ts';
import type { ListPlace } from './indexPartProps.ts';
import type { ListSection } from './pageProps.ts';

/** Cuts the rows of a list without groups into pages. */
export function cutRows<Row>(rows: readonly Row[], most?: number): readonly (readonly Row[])[] {
  const cut = { rowsOf: (group: readonly Row[]) => group, withRows: (_: readonly Row[], some: readonly Row[]) => some };
  return cutIntoPages([rows], { ...cut, most }).map(([page]) => page ?? []);
}

/**
 * Makes the place of each page of a list. A list that fits on one page has none.
 * @param permalink The address of the list.
 * @param names What each page begins with.
 */
export function toPlaces(permalink: string, names: readonly string[]): (ListPlace | undefined)[] {
  if (names.length < 2) return [undefined];
  const pages = names.map((name, at) => ({ permalink: toListPageAddress(permalink, at + 1), name }));
  return pages.map((_, at) => ({ page: at + 1, pages }));
}

/** The pages of a list that has sections, such as “urgent” and “minor”. */
interface SectionedList<Group, Name extends string> {
  readonly permalink: string;
  /** The groups before they were cut. */
  readonly groups: readonly Group[];
  readonly pages: readonly (readonly Group[])[];
  readonly sectionOf: (group: Group) => Name;
  /** Returns the anchor of a section's heading. */
  readonly anchorOf: (name: Name) => string;
  /** Returns how many rows a group adds to its section; one unless given. */
  readonly countOf?: (group: Group) => number;
}

/** Makes for each page of a list the links to all sections, each to the page on which it begins. */
export function toSections<Group, Name extends string>({
  permalink,
  groups,
  pages,
  sectionOf,
  anchorOf,
  countOf = () => 1,
}: SectionedList<Group, Name>): ListSection<Name>[][] {
  const counts = new Map<Name, number>();
  for (const group of groups) {
    const name = sectionOf(group);
    counts.set(name, (counts.get(name) ?? 0) + countOf(group));
  }
  const begins = new Map<Name, number>();
  for (const [at, page] of pages.entries())
    for (const group of page) if (!begins.has(sectionOf(group))) begins.set(sectionOf(group), at);
  return pages.map((_, here) =>
    [...counts].map(([name, count]) => {
      const at = begins.get(name) ?? 0;
      const address = at === here ? '' : toListPageAddress(permalink, at + 1);
      return { name, count, href: `${address}#${anchorOf(name)}` };
    }),
  );
}

import type { Hub } from '../hub/hub.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { cutIntoPages } from '../shared/listPages.ts';
import { findBase } from '../why/globEntry.ts';
import { findGoverningPages } from '../why/governingPages.ts';
import { findWrittenGlobs } from '../why/governs.ts';
import { isPast, isPressing } from '../why/ranking.ts';
import { type SerializedPages, serializePages } from '../why/serialization.ts';
import type { GoverningPage } from '../why/types.ts';
import type { Directory } from './directory.ts';
import type { EntryLink } from './links.ts';
import { toPlaces } from './listPages.ts';
import type { GovernedCode, WhyPageProps } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the props of `/why`: the list of governed code, and the pages from which the browser answers questions. */
export function toWhyPages({ brief }: Surroundings): {
  readonly code: WhyPageProps;
  readonly pages: SerializedPages;
}[] {
  const { hub, find, link, pageOf } = brief;
  const governing = findGoverningPages(hub, {
    permalinkOf: (entry) => {
      const { permalink } = link(entry);
      return permalink === '#' ? undefined : permalink;
    },
  });
  const pages = governing.map((page): GoverningPage => {
    if (page.hub !== undefined)
      return { ...page, permalink: brief.cited.get(page.id)?.link.permalink ?? page.permalink };
    const entry = find(page.id);
    return entry ? { ...page, title: link(entry).title } : page;
  });
  const rows = pages.flatMap((page) => toRows(page, brief));
  const groups: WhyPageProps['groups'] = [...groupBy(rows, ({ system }) => system)]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareText(a, b))
    .map(([id, ofSystem]) => ({ system: brief.links([id])[0], code: joinRows(ofSystem, brief) }));
  const count = groups.reduce((sum, { code }) => sum + code.length, 0);
  const common = { count, examples: findExamples(pages), search: pageOf('search'), page: pageOf('why') };
  const cut = cutIntoPages(groups, { rowsOf: ({ code }) => code, withRows: (group, code) => ({ ...group, code }) });
  const places = toPlaces(
    common.page,
    cut.map(([first]) => first?.code[0]?.glob ?? ''),
  );
  const serialized = serializePages(pages);
  return cut.map((page, at) => ({ code: { ...common, groups: page, place: places[at] }, pages: serialized }));
}

/** Says whether any page of a hub governs code. */
export function governsCode(hub: Hub): boolean {
  return hub.entries.some((entry) => findWrittenGlobs(entry).length > 0);
}

interface Row {
  readonly system: string;
  readonly glob: string;
  readonly repository?: string;
  readonly entry: EntryLink;
}

function toRows(page: GoverningPage, { find, link }: Surroundings['brief']): Row[] {
  const entry = find(page.id);
  if (!entry) return [];
  const system = entry.kind === 'system' ? entry.id : (entry.systemIds[0] ?? '');
  // The globs as written, without those that a system's code address adds.
  return findWrittenGlobs(entry).flatMap(({ repository, paths }) =>
    paths.filter((path) => !path.startsWith('!')).map((glob) => ({ system, glob, repository, entry: link(entry) })),
  );
}

/** Lists each glob once, with all entries that have it. */
function joinRows(rows: readonly Row[], directory: Directory): GovernedCode[] {
  return [...groupBy(rows, ({ glob, repository }) => `${repository ?? ''} ${glob}`).values()]
    .map(([first, ...others]) => ({ ...(first as Row), entries: [first as Row, ...others].map(({ entry }) => entry) }))
    .sort((a, b) => compareText(a.glob, b.glob))
    .map(({ glob, repository, entries }) => ({ glob, repository, url: toWhyUrl(glob, directory), entries }));
}

/** Returns the address of `/why` about the folder that a glob begins with. `undefined` when it begins with a wildcard or excludes files. */
export function toWhyUrl(glob: string, { pageOf }: Pick<Directory, 'pageOf'>): string | undefined {
  const path = findBase(glob);
  return path === '' ? undefined : `${pageOf('why')}?path=${encodeURIComponent(path).replaceAll('%2F', '/')}`;
}

/** Finds three file paths to try the page with: those whose entries have the most to say. */
function findExamples(pages: readonly GoverningPage[]): string[] {
  const weight = (page: GoverningPage) => page.landmines.length * 2 + (isPressing(page) ? 1 : 0);
  const paths = pages
    .filter((page) => page.kind !== 'system' && !isPast(page))
    .sort((a, b) => weight(b) - weight(a) || compareText(a.id, b.id))
    .flatMap(({ governs }) => governs[0]?.paths[0] ?? []);
  const systems = pages.flatMap(({ kind, governs }) => (kind === 'system' ? (governs[0]?.paths ?? []) : []));
  return [...new Set([...paths, ...systems].map(findBase))].filter((path) => path !== '').slice(0, 3);
}

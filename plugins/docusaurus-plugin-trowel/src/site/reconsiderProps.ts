import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Reconsider } from '../hub/reconsider.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { cutIntoPages } from '../shared/listPages.ts';
import type { Directory } from './directory.ts';
import { toOwner } from './facts.ts';
import { changesFeed } from './feedChanges.ts';
import { linksWithVerdict, toStanding } from './ledgerProps.ts';
import type { EntryLink, PersonLink } from './links.ts';
import { toPlaces, toSections } from './listPages.ts';
import type { ReconsiderGroup, ReconsiderPageProps, ReconsiderRow } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** A list with more rows than this is grouped by system. */
const mostUngrouped = 12;
/** The most rows of a page. Each takes the room of two in other lists. */
const mostRows = 50;

/** Makes the props of the page of entries to reconsider. */
export function toReconsiderPages({ directory, brief, ledger }: Surroundings): {
  readonly reconsider: ReconsiderPageProps;
}[] {
  const constraints = [...ledger.constraints.values()];
  const rows = directory.hub.entries.flatMap((entry): { which: Reconsider; row: ReconsiderRow }[] => {
    const standing = toStanding(entry, ledger, brief);
    const [linked] = linksWithVerdict([entry.id], directory);
    if (!standing || !linked) return [];
    const { which, ...reasons } = standing;
    const owner = findOwner(entry, directory);
    return [{ which, row: { ...reasons, entry: linked, systems: brief.links(entry.systemIds), owner } }];
  });
  const groups = (['check', 'free', 'bound'] as const).flatMap((which) => {
    const own = rows.filter((candidate) => candidate.which === which).map(({ row }) => row);
    return groupBySystem(own.sort(compareRows), which);
  });
  const permalink = directory.pageOf('reconsider');
  const list = {
    permalink,
    groups,
    pages: cutIntoPages(groups, {
      rowsOf: (group) => group.rows,
      withRows: (group, some) => ({ ...group, rows: some }),
      most: mostRows,
    }),
    countOf: (group: ReconsiderGroup) => group.rows.length,
  };
  const places = toPlaces(
    permalink,
    list.pages.map(([first]) => first?.rows[0]?.entry.title ?? ''),
  );
  const sections = toSections({ ...list, sectionOf: ({ which }) => which, anchorOf: (which) => `trowel-${which}` });
  const jumps = toSections({ ...list, sectionOf: ({ anchor = '' }) => anchor, anchorOf: (anchor) => anchor });
  const byAnchor = new Map(groups.map(({ anchor, which, system }) => [anchor, { which, system }]));
  const inState = (wanted: string) => constraints.filter(({ state }) => state === wanted).length;
  return list.pages.map((page, at) => ({
    reconsider: {
      groups: page,
      sections: sections[at] ?? [],
      jumps: (jumps[at] ?? []).flatMap((jump) => {
        const group = byAnchor.get(jump.name);
        return group ? { ...jump, ...group } : [];
      }),
      place: places[at],
      constraints: { total: constraints.length, lifted: inState('lifted'), unknown: inState('unknown') },
      index: directory.indexOf('constraint'),
      feed: directory.feedOf(changesFeed),
    },
  }));
}

/** Finds the entry's owner, or else the first owner of one of its systems. */
function findOwner(entry: HubEntry, directory: Directory): PersonLink | undefined {
  const systems = entry.systemIds.flatMap((id) => directory.find(id) ?? []);
  const ofSystems = systems.flatMap((system) => {
    const { owners = [] } = system.fields as KindFields<'system'>;
    return toOwner(system, directory) ?? directory.people(owners, system.peopleIds.owners ?? []);
  });
  return toOwner(entry, directory) ?? ofSystems[0];
}

/** Sorts the entry whose constraint was lifted last first. */
function compareRows(a: ReconsiderRow, b: ReconsiderRow): number {
  const until = ({ lifted }: ReconsiderRow) => lifted[0]?.until ?? '';
  return compareText(until(b), until(a)) || compareText(a.entry.id, b.entry.id);
}

/** Groups the rows of a long section by the first system of each entry. */
function groupBySystem(rows: readonly ReconsiderRow[], which: Reconsider): ReconsiderGroup[] {
  if (rows.length <= mostUngrouped) return rows.length > 0 ? [{ which, rows }] : [];
  const groups = [...groupBy(rows, ({ systems: [first] }) => first?.id).values()];
  const systemOf = ([first]: readonly ReconsiderRow[]) => first?.systems[0];
  return groups
    .sort((a, b) => compareSystems(systemOf(a), systemOf(b)))
    .map((own) => {
      const system = systemOf(own);
      const anchor = `${which}-${(system?.id ?? 'none').replaceAll('/', '-')}`;
      return { which, system: system && { title: system.title, permalink: system.permalink }, anchor, rows: own };
    });
}

/** Sorts systems by title, and what is of no system last. */
function compareSystems(a: EntryLink | undefined, b: EntryLink | undefined): number {
  return Number(a === undefined) - Number(b === undefined) || compareText(a?.title ?? '', b?.title ?? '');
}

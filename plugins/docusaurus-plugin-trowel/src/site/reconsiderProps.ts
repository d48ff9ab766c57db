import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Reconsider } from '../hub/reconsider.ts';
import { compareText } from '../shared/compareText.ts';
import type { Directory } from './directory.ts';
import { toOwner } from './facts.ts';
import { linksWithVerdict, toStanding } from './ledgerProps.ts';
import type { PersonLink } from './links.ts';
import type { ReconsiderPageProps, ReconsiderRow } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** A list with more rows than this is grouped by system. */
const mostUngrouped = 12;

/** Makes the props of the page of entries to reconsider. */
export function toReconsiderPage({ directory, brief, ledger }: Surroundings): {
  readonly reconsider: ReconsiderPageProps;
} {
  const constraints = [...ledger.constraints.values()];
  const rows = directory.hub.entries.flatMap((entry): { which: Reconsider; row: ReconsiderRow }[] => {
    const standing = toStanding(entry, ledger, brief);
    const [linked] = linksWithVerdict([entry.id], directory);
    if (!standing || !linked) return [];
    const { which, ...reasons } = standing;
    const owner = findOwner(entry, directory);
    return [{ which, row: { ...reasons, entry: linked, systems: brief.links(entry.systemIds), owner } }];
  });
  const sections = (['check', 'free', 'bound'] as const).map((which) => {
    const own = rows.filter((candidate) => candidate.which === which).map(({ row }) => row);
    return { which, count: own.length, groups: groupBySystem(own.sort(compareRows), which) };
  });
  const inState = (wanted: string) => constraints.filter(({ state }) => state === wanted).length;
  return {
    reconsider: {
      sections: sections.filter(({ count }) => count > 0),
      constraints: { total: constraints.length, lifted: inState('lifted'), unknown: inState('unknown') },
      index: directory.indexOf('constraint'),
    },
  };
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

type Section = ReconsiderPageProps['sections'][number];

/** Groups a long list by the first system of each entry. `which` is the section, for the anchors. */
function groupBySystem(rows: readonly ReconsiderRow[], which: Section['which']): Section['groups'] {
  if (rows.length <= mostUngrouped) return rows.length > 0 ? [{ anchor: toAnchor(which), rows }] : [];
  const systems = [
    ...new Map(rows.flatMap(({ systems: [first] }) => (first ? [[first.id, first] as const] : []))).values(),
  ];
  const groups = systems
    .sort((a, b) => compareText(a.title, b.title))
    .map((system) => ({
      system,
      anchor: toAnchor(which, system.id),
      rows: rows.filter((row) => row.systems[0]?.id === system.id),
    }));
  const rest = rows.filter((row) => row.systems.length === 0);
  return rest.length > 0 ? [...groups, { anchor: toAnchor(which), rows: rest }] : groups;
}

function toAnchor(which: Section['which'], system = 'none'): string {
  return `${which}-${system.replaceAll('/', '-')}`;
}

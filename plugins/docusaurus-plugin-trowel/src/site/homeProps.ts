import { type KindName, kindNames, kinds } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { chooseStory } from '../hub/spotlight.ts';
import { countUses } from '../hub/uses.ts';
import { compareText } from '../shared/compareText.ts';
import { checksPage, hasChecks } from './checksProps.ts';
import { toThanks } from './creditPart.ts';
import type { Directory } from './directory.ts';
import type { HomeProps, KindCounts } from './pageProps.ts';
import { hasSessions, sessionsPage } from './sessionRoutes.ts';
import type { Surroundings } from './surroundings.ts';

/** How many entries each list of the home page shows. */
const most = { door: 3, recent: 6, systems: 24 };

/**
 * Makes the props of the home page: three doors, a story, recent pages, systems, and the number of entries by kind. Each door
 * shows what is used most (`hub/uses.ts`).
 */
export function toHomeProps(surroundings: Surroundings): HomeProps {
  const { directory, entriesByKind, today } = surroundings;
  const { hub, link, indexOf, pageOf, people } = directory;
  const entriesOf = (kind: KindName) => entriesByKind.get(kind) ?? [];
  const uses = countUses(hub);
  const usesOf = ({ id }: HubEntry) => uses.get(id) ?? 0;
  const door = (kind: KindName, entries: readonly HubEntry[]) => ({
    permalink: indexOf(kind),
    // Of those that are used as much, the newest come first.
    entries: [...entries]
      .reverse()
      .sort((a, b) => usesOf(b) - usesOf(a))
      .slice(0, most.door)
      .map(link),
  });
  const story = chooseStory(entriesOf('story'), today);
  const layers = new Map(hub.systems.map((system) => [system.id, system.layers.length]));
  const layersOf = ({ id }: HubEntry) => layers.get(id) ?? 0;
  const systems = entriesOf('system');
  const shown = chooseSystems(systems, layersOf);
  const current = entriesOf('decision').filter(({ status }) => status === 'accepted' || status === undefined);
  return {
    why: hub.entries.some(({ fields }) => fields.governs !== undefined) ? pageOf('why') : undefined,
    checksPage: hasChecks(surroundings) ? pageOf(checksPage.name) : undefined,
    doors: {
      paths: door('path', entriesOf('path')),
      playbooks: {
        ...door('playbook', entriesOf('playbook')),
        permalink: hasSessions(surroundings) ? pageOf(sessionsPage) : indexOf('playbook'),
      },
      decisions: door('decision', current),
    },
    pathFiles: Object.fromEntries(hub.paths.map(({ id }) => [id, directory.pathFileOf(id)])),
    spotlight: story && {
      story: link(story),
      people: people(story.people, Object.values(story.peopleIds).flat()),
    },
    thanks: toThanks(surroundings),
    recentChanges: findRecentChanges(directory),
    systems: shown.map((system) => ({ ...link(system), layers: layersOf(system) })),
    allSystems:
      shown.length < systems.length ? { count: systems.length, permalink: indexOf('system') ?? '' } : undefined,
    counts: countKinds({ directory, entriesByKind }),
  };
}

/** Counts the entries of each kind that has an index. */
export function countKinds({
  directory,
  entriesByKind,
}: Pick<Surroundings, 'directory' | 'entriesByKind'>): KindCounts {
  return kindNames.flatMap((kind) => {
    const permalink = directory.indexOf(kind);
    const count = entriesByKind.get(kind)?.length ?? 0;
    return permalink === undefined || count === 0 ? [] : [{ kind, count, permalink }];
  });
}

/** Chooses the systems with the longest history, in the order of their index. A link to all takes the room of one. */
function chooseSystems(systems: readonly HubEntry[], layersOf: (system: HubEntry) => number): readonly HubEntry[] {
  if (systems.length <= most.systems + 1) return systems;
  const longest = new Set([...systems].sort((a, b) => layersOf(b) - layersOf(a)).slice(0, most.systems));
  return systems.filter((system) => longest.has(system));
}

/** Finds the pages with the latest date: verified, decided or published. */
function findRecentChanges({ hub, link }: Directory): HomeProps['recentChanges'] {
  return hub.entries
    .flatMap((entry) => {
      const { verified, date } = entry;
      const last = [verified, date]
        .filter((day) => day !== undefined)
        .sort()
        .at(-1);
      // Guides have no date of their own.
      return last === undefined || entry.kind === 'guide' || kinds[entry.kind].isAboutPeople
        ? []
        : [{ entry, date: last, why: last === date ? ('dated' as const) : ('verified' as const) }];
    })
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.entry.id, b.entry.id))
    .slice(0, most.recent)
    .map(({ entry, date, why }) => ({ entry: link(entry), date, why }));
}

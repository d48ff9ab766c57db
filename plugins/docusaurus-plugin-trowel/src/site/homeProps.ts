import { type KindFields, type KindName, kindNames } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { countUses } from '../hub/uses.ts';
import { compareText } from '../shared/compareText.ts';
import type { Directory } from './directory.ts';
import type { HomeProps } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** How many entries each list of the home page shows. */
const most = { door: 3, recent: 6 };

/**
 * Makes the props of the home page: three doors, a story, recent pages, systems, and the number of entries by kind. Each door
 * shows what is used most (`hub/uses.ts`).
 */
export function toHomeProps({ directory, entriesByKind }: Surroundings): HomeProps {
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
  const story = [...entriesOf('story')].reverse()[0];
  const layers = new Map(hub.systems.map((system) => [system.id, system.layers.length]));
  const current = entriesOf('decision').filter(({ status }) => status === 'accepted' || status === undefined);
  return {
    why: hub.entries.some(({ fields }) => fields.governs !== undefined) ? pageOf('why') : undefined,
    doors: {
      paths: door('path', entriesOf('path')),
      playbooks: door('playbook', entriesOf('playbook')),
      decisions: door('decision', current),
    },
    spotlight: story && {
      story: link(story),
      measure: (story.fields as KindFields<'story'>).measure,
      people: people(story.people, Object.values(story.peopleIds).flat()),
    },
    recentChanges: findRecentChanges(directory),
    systems: entriesOf('system').map((system) => ({ ...link(system), layers: layers.get(system.id) ?? 0 })),
    counts: kindNames.flatMap((kind) => {
      const permalink = indexOf(kind);
      return permalink === undefined || entriesOf(kind).length === 0
        ? []
        : [{ kind, count: entriesOf(kind).length, permalink }];
    }),
  };
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
      return last === undefined || entry.kind === 'guide' || entry.kind === 'person' || entry.kind === 'log'
        ? []
        : [{ entry, date: last, why: last === date ? ('dated' as const) : ('verified' as const) }];
    })
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.entry.id, b.entry.id))
    .slice(0, most.recent)
    .map(({ entry, date, why }) => ({ entry: link(entry), date, why }));
}

import { type KindFields, kindNames } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { compareText } from '../shared/compareText.ts';
import type { Directory } from './directory.ts';
import type { HomeProps } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** How many entries each list of the home page names. */
const shown = { door: 3, lately: 6 };

/** The home page: three doors, a story, what is new, what there is. */
export function toHomeProps({ directory, shelves }: Surroundings): HomeProps {
  const { hub, link, indexOf, pageOf, people } = directory;
  const shelf = (kind: HubEntry['kind']) => shelves.get(kind) ?? [];
  const door = (kind: HubEntry['kind'], entries: readonly HubEntry[]) => ({
    permalink: indexOf(kind),
    entries: entries.slice(0, shown.door).map(link),
  });
  const story = [...shelf('story')].reverse()[0];
  const layers = new Map(hub.systems.map((system) => [system.id, system.layers.length]));
  const living = shelf('decision').filter(({ status }) => status !== 'superseded');
  return {
    why: hub.entries.some(({ fields }) => fields.governs !== undefined) ? pageOf('why') : undefined,
    doors: {
      paths: door('path', shelf('path')),
      playbooks: door('playbook', shelf('playbook')),
      decisions: door('decision', [...living].reverse()),
    },
    spotlight: story && {
      story: link(story),
      measure: (story.fields as KindFields<'story'>).measure,
      people: people(story.people, Object.values(story.peopleIds).flat()),
    },
    lately: findLately(directory),
    systems: shelf('system').map((system) => ({ ...link(system), layers: layers.get(system.id) ?? 0 })),
    counts: kindNames.flatMap((kind) => {
      const permalink = indexOf(kind);
      return permalink === undefined || shelf(kind).length === 0
        ? []
        : [{ kind, count: shelf(kind).length, permalink }];
    }),
  };
}

/** The pages that were verified, or decided and published, last. */
function findLately({ hub, link }: Directory): HomeProps['lately'] {
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
    .slice(0, shown.lately)
    .map(({ entry, date, why }) => ({ entry: link(entry), date, why }));
}

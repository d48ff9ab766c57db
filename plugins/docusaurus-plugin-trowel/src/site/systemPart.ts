import { type KindName, kindNames, kinds } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { Directory } from './directory.ts';
import { layOutHistory } from './drawing/historyLayout.ts';
import { toSystemGaps } from './gapsProps.ts';
import { toLayers } from './layers.ts';
import type { EntryLink } from './links.ts';
import type { SystemList, SystemPart } from './partProps.ts';
import { chooseLayers, shortenLists, toSearchOf } from './shortLists.ts';

/** Makes the history of a system, who knows it, what is missing, and what is about it. */
export function toSystemPart(
  { id, relations }: HubEntry,
  directory: Directory,
  today: CalendarDate,
): SystemPart | undefined {
  const { hub, links } = directory;
  const plan = hub.systems.find((system) => system.id === id);
  if (!plan) return undefined;
  const related = (type: string) =>
    links(relations.filter((relation) => relation.type === type).map(({ target }) => target));
  const layers = toLayers(plan, directory);
  const shown = chooseLayers(layers);
  const { lists, long } = shortenLists<SystemList, EntryLink>(
    {
      challenges: links(plan.challenges),
      patterns: links(plan.patterns),
      stories: links(plan.stories),
      paths: links(plan.paths),
      dependsOn: related('depends-on'),
      dependedOnBy: related('depended-on-by'),
    },
    (name) => toSearchOf(id, 'system', directory, kindsOfList[name]),
  );
  const allLayers = { count: layers.length, permalink: toSearchOf(id, 'system', directory, layerKinds) };
  return {
    type: 'system',
    feed: directory.feedOf(id),
    layers: shown,
    drawing: layOutHistory(shown, today),
    ...lists,
    people: plan.people.flatMap(({ id: person, as }) => links([person]).map((linked) => ({ person: linked, as }))),
    missing: toSystemGaps(id, directory),
    long: shown.length < layers.length ? { ...long, layers: allLayers } : long,
  };
}

const layerKinds = kindNames.filter((kind) => kinds[kind].isLayer);

/** The kinds of the entries in a system's lists. */
const kindsOfList: Readonly<Record<SystemList, readonly KindName[]>> = {
  challenges: ['challenge'],
  patterns: ['pattern'],
  stories: ['story'],
  paths: ['path'],
  dependsOn: ['system'],
  dependedOnBy: ['system'],
};

import type { HubEntry } from '../hub/hub.ts';
import { findDirectSuccessors } from '../hub/successors.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { type Directory, segmentOf } from './directory.ts';
import { buildFamilies } from './drawing/families.ts';
import { buildTimeline } from './drawing/timeline.ts';
import type { DecisionLink, SupersessionProps, TimelineProps } from './pageProps.ts';
import type { DecisionViews } from './partProps.ts';
import type { Surroundings } from './surroundings.ts';

/** The names of the two pages: see `HubPage`. */
export const timelinePage = `${segmentOf('decision')}/timeline`;
export const supersessionPage = `${segmentOf('decision')}/supersession`;

/** Returns the addresses of the views of all decisions, or `undefined` when there is none but the list. */
export function findDecisionViews(directory: Directory): DecisionViews | undefined {
  const list = directory.indexOf('decision');
  const decisions = listDecisions(directory);
  const timeline = decisions.some(({ date }) => date !== undefined) ? directory.pageOf(timelinePage) : undefined;
  const isReplaced = (entry: HubEntry) => findDirectSuccessors(entry, directory.find).some(({ id }) => id !== entry.id);
  const supersession = decisions.some(isReplaced) ? directory.pageOf(supersessionPage) : undefined;
  return list === undefined || (timeline ?? supersession) === undefined ? undefined : { list, timeline, supersession };
}

/** Lists the decisions, oldest first, those without a date last. */
function listDecisions({ hub }: Directory): HubEntry[] {
  return hub.entries
    .filter((entry) => entry.kind === 'decision')
    .sort((a, b) => compareText(a.date ?? '~', b.date ?? '~') || compareText(a.id, b.id));
}

function toDecisionLink(entry: HubEntry, { link }: Directory): DecisionLink {
  const { id, title, permalink, number, status, date } = link(entry);
  return { id, title, permalink, number, status, date };
}

/** Makes the props of the timeline: a lane for each system. A decision about two systems is in both lanes. */
export function toTimelinePage({ brief: directory }: Surroundings): { readonly view: TimelineProps } | undefined {
  const views = findDecisionViews(directory);
  if (views?.timeline === undefined) return undefined;
  const decisions = listDecisions(directory);
  const about = indexBy(decisions.keys(), (place): readonly (string | undefined)[] => {
    const { systemIds = [] } = decisions[place] ?? {};
    return systemIds.length > 0 ? systemIds : [undefined];
  });
  const systems = [...about.keys()]
    .flatMap((id) => (id === undefined ? [] : (directory.find(id) ?? [])))
    .map(directory.link)
    .sort((a, b) => compareText(a.title, b.title));
  const ids = [...systems.map(({ id }) => id as string | undefined), ...(about.has(undefined) ? [undefined] : [])];
  const lanes = ids.map((id) => about.get(id) ?? []);
  const entries = decisions.map((entry, place) => ({
    ...toDecisionLink(entry, directory),
    lanes: lanes.flatMap((places, lane) => (places.includes(place) ? lane : [])),
  }));
  const view: TimelineProps = {
    views,
    entries,
    lanes: ids.map((_, lane) => {
      const system = systems[lane];
      return system ? { system: { title: system.title, permalink: system.permalink } } : {};
    }),
    timeline: buildTimeline({ entries, lanes }),
  };
  return { view };
}

/** Makes the props of the supersession graph: only decisions that superseded another or were superseded. */
export function toSupersessionPage({
  brief: directory,
}: Surroundings): { readonly view: SupersessionProps } | undefined {
  const views = findDecisionViews(directory);
  if (views?.supersession === undefined) return undefined;
  const decisions = listDecisions(directory);
  const present = new Set(decisions.map(({ id }) => id));
  const successions = decisions.flatMap((older) =>
    findDirectSuccessors(older, directory.find)
      .filter(({ id }) => id !== older.id && present.has(id))
      .map((newer) => ({ older: older.id, newer: newer.id })),
  );
  const drawn = new Set(successions.flatMap(({ older, newer }) => [older, newer]));
  const entries = decisions
    .filter(({ id }) => drawn.has(id))
    .map((entry) => ({ ...toDecisionLink(entry, directory), anchor: toAnchor(entry) }));
  return { view: { views, entries, families: buildFamilies(entries, successions), total: decisions.length } };
}

/** Returns the address of an entry in the supersession graph, or `undefined` for other kinds than decisions. */
export function findSupersessionPlace(entry: HubEntry, { pageOf }: Directory): string | undefined {
  return entry.kind === 'decision' ? `${pageOf(supersessionPage)}#${toAnchor(entry)}` : undefined;
}

/** Replaces characters that CSS selectors would have to escape. */
function toAnchor({ id }: HubEntry): string {
  return id.replace(/^decision\//, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

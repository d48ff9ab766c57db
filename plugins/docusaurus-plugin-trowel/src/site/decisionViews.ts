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

/** The pages' names among the hub's own: below the index. */
export const timelinePage = `${segmentOf('decision')}/timeline`;
export const supersessionPage = `${segmentOf('decision')}/supersession`;

/** The ways to look at all decisions; `undefined` when there are none. */
export function findDecisionViews({ indexOf, pageOf }: Directory): DecisionViews | undefined {
  const list = indexOf('decision');
  return list === undefined
    ? undefined
    : { list, timeline: pageOf(timelinePage), supersession: pageOf(supersessionPage) };
}

/** The organisation's own decisions, oldest first; what has no date stands last. */
function listDecisions({ hub }: Directory): HubEntry[] {
  return hub.entries
    .filter((entry) => entry.kind === 'decision')
    .sort((a, b) => compareText(a.date ?? '~', b.date ?? '~') || compareText(a.id, b.id));
}

function toDecisionLink(entry: HubEntry, { link }: Directory): DecisionLink {
  const { id, title, permalink, number, status, date } = link(entry);
  return { id, title, permalink, number, status, date };
}

/** All decisions in time, a lane for each system; a decision about two stands in both. */
export function toTimelinePage({ brief: directory }: Surroundings): { readonly view: TimelineProps } | undefined {
  const views = findDecisionViews(directory);
  if (!views) return undefined;
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

/** What replaced what: only decisions that replaced another or were replaced. */
export function toSupersessionPage({
  brief: directory,
}: Surroundings): { readonly view: SupersessionProps } | undefined {
  const views = findDecisionViews(directory);
  if (!views) return undefined;
  const decisions = listDecisions(directory);
  const present = new Set(decisions.map(({ id }) => id));
  const successions = decisions.flatMap((older) =>
    findDirectSuccessors(older, directory.find)
      .filter(({ id }) => id !== older.id && present.has(id))
      .map((newer) => ({ older: older.id, newer: newer.id })),
  );
  const tied = new Set(successions.flatMap(({ older, newer }) => [older, newer]));
  const entries = decisions
    .filter(({ id }) => tied.has(id))
    .map((entry) => ({ ...toDecisionLink(entry, directory), anchor: toAnchor(entry) }));
  return { view: { views, entries, families: buildFamilies(entries, successions), total: decisions.length } };
}

/** Where a decision stands among all that was superseded; `undefined` for one that is not drawn there. */
export function findSupersessionPlace(entry: HubEntry, directory: Directory): string | undefined {
  const views = entry.kind === 'decision' ? findDecisionViews(directory) : undefined;
  return views && `${views.supersession}#${toAnchor(entry)}`;
}

/** Ids hold slashes; in an address they would need no escape, in a selector they would. */
function toAnchor({ id }: HubEntry): string {
  return id.replace(/^decision\//, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

import type { HubEntry } from '../hub/hub.ts';
import { findDirectSuccessors } from '../hub/successors.ts';
import { groupBy, indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { cutIntoPages, rowsOfPage, toListPageAddress, toYearAnchor } from '../shared/listPages.ts';
import { type Directory, segmentOf } from './directory.ts';
import { type Family, layOutFamily } from './drawing/families.ts';
import { buildTimeline } from './drawing/timeline.ts';
import type { DecisionViews } from './indexPartProps.ts';
import { toPlaces, toSections } from './listPages.ts';
import type { DecisionLink, ListedFamily, SupersessionProps, TimelineProps } from './pageProps.ts';
import { listDecisions } from './supersessions.ts';
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

function toDecisionLink(entry: HubEntry, { link }: Directory): DecisionLink {
  const { id, title, permalink, number, status, date } = link(entry);
  return { id, title, permalink, number, status, date };
}

/** A year of the timeline; those without a date have no year. */
interface Year {
  readonly year: string;
  readonly decisions: readonly HubEntry[];
}

/**
 * Makes the props of the timeline: a lane for each system. A decision about two systems is in both lanes. A long timeline has several
 * pages, the latest years first.
 */
export function toTimelinePages({ brief: directory }: Surroundings): { readonly view: TimelineProps }[] {
  const views = findDecisionViews(directory);
  if (views?.timeline === undefined) return [];
  const years = [...groupBy(listDecisions(directory), ({ date }) => date?.slice(0, 4) ?? '')].map(
    ([year, decisions]): Year => ({ year, decisions }),
  );
  // Cut from the latest year back, and on each page from the oldest to the latest.
  const dated = years.filter(({ year }) => year !== '');
  const backwards = [...dated.map(backward).reverse(), ...years.filter(({ year }) => year === '')];
  const cut = cutIntoPages(backwards, {
    rowsOf: ({ decisions }) => decisions,
    withRows: (year, decisions) => ({ ...year, decisions }),
    whole: true,
  });
  const pages = cut.map((page) => [
    ...page
      .filter(({ year }) => year !== '')
      .map(backward)
      .reverse(),
    ...page.filter(({ year }) => year === ''),
  ]);
  const places = toPlaces(views.timeline, pages.map(toSpan));
  const sections = toSections({
    permalink: views.timeline,
    groups: years,
    pages,
    sectionOf: ({ year }) => year,
    anchorOf: toYearAnchor,
    countOf: ({ decisions }) => decisions.length,
  });
  return pages.map((page, at) => ({
    view: {
      views,
      ...drawDecisions(
        page.flatMap(({ decisions }) => decisions),
        directory,
      ),
      years: sections[at] ?? [],
      place: places[at],
    },
  }));
}

function backward({ year, decisions }: Year): Year {
  return { year, decisions: decisions.toReversed() };
}

/** Names the span of a page of the timeline in months. Empty when nothing there has a date. */
function toSpan(page: readonly Year[]): string {
  const days = page.flatMap(({ decisions }) => decisions.flatMap(({ date }) => date?.slice(0, 7) ?? []));
  return [...new Set([days[0], days.at(-1)])].join(' – ');
}

/** Makes the lanes of some decisions, and their drawing. */
function drawDecisions(
  decisions: readonly HubEntry[],
  directory: Directory,
): Pick<TimelineProps, 'entries' | 'lanes' | 'timeline'> {
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
  const lanesOf = indexBy(lanes.keys(), (lane) => lanes[lane] ?? []);
  const entries = decisions.map((entry, place) => ({
    ...toDecisionLink(entry, directory),
    lanes: lanesOf.get(place) ?? [],
  }));
  return {
    entries,
    lanes: ids.map((_, lane) => {
      const system = systems[lane];
      return system ? { system: { title: system.title, permalink: system.permalink } } : {};
    }),
    timeline: buildTimeline({ entries, lanes }),
  };
}

/** Makes the props of the supersession graph. A family that does not fit on one page is listed, not drawn. */
export function toSupersessionPages({
  brief: directory,
  supersessions,
}: Surroundings): { readonly view: SupersessionProps }[] {
  const views = findDecisionViews(directory);
  if (views?.supersession === undefined) return [];
  const { decisions, pages, total } = supersessions();
  const places = toPlaces(
    views.supersession,
    pages.map(([first]) => decisions[first?.members.at(-1)?.entry ?? -1]?.date ?? ''),
  );
  return pages.map((page, at) => {
    const members = page.flatMap((family) => family.members);
    const shown = [
      ...new Set(members.flatMap(({ entry, ...ties }) => [entry, ...ties.supersedes, ...ties.supersededBy])),
    ];
    const numbers = new Map(shown.map((index, number) => [index, number]));
    const toNumber = (index: number) => numbers.get(index) ?? 0;
    const entries = shown
      .flatMap((index) => decisions[index] ?? [])
      .map((entry) => ({ ...toDecisionLink(entry, directory), anchor: toAnchor(entry) }));
    const families = page.map((family): Family | ListedFamily => {
      const own = family.members.map(({ entry, supersedes, supersededBy }) => ({
        entry: toNumber(entry),
        supersedes: supersedes.map(toNumber),
        supersededBy: supersededBy.map(toNumber),
      }));
      return family.total > rowsOfPage ? { members: own, total: family.total } : layOutFamily(own, entries);
    });
    return { view: { views, entries, families, total, tied: decisions.length, place: places[at] } };
  });
}

/** Returns the address of an entry in the supersession graph, or `undefined` when it is not there. */
export function findSupersessionPlace(
  entry: HubEntry,
  { brief: { pageOf }, supersessions }: Pick<Surroundings, 'brief' | 'supersessions'>,
): string | undefined {
  const page = supersessions().pageOf.get(entry.id);
  return page === undefined ? undefined : `${toListPageAddress(pageOf(supersessionPage), page)}#${toAnchor(entry)}`;
}

/** Replaces characters that CSS selectors would have to escape. */
function toAnchor({ id }: HubEntry): string {
  return id.replace(/^decision\//, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

import type { KindName, Kinds } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import { noTeamData, type TeamData } from '../content/team/teamData.ts';
import { type BadgeData, noBadges } from '../credit/badges/badgeData.ts';
import type { BadgeNames } from '../credit/badges/names.ts';
import { withGapsOn } from '../hub/gaps.ts';
import type { Hub } from '../hub/hub.ts';
import { buildTeam } from '../hub/team.ts';
import type { Trend } from '../programme/trend.ts';
import { toCalendarName } from '../shared/calendarName.ts';
import type { CalendarDate } from '../shared/date.ts';
import { toSafeFileName } from '../shared/safeFileName.ts';
import { dropTakenRoutes, findAddressConflicts } from './addressConflicts.ts';
import type { SiteBadges } from './badgeFiles.ts';
import { type CalendarFile, toCalendarFiles } from './calendarFiles.ts';
import { createDirectory, type Directory } from './directory.ts';
import { toEntryData } from './entryData.ts';
import { toEvidenceRoutes } from './evidenceProps.ts';
import { changesFeed } from './feedChanges.ts';
import { type Feed, findFeedEntries, noFeeds, toFeedName, toFeeds } from './feeds.ts';
import { toFiguresRoutes } from './figuresProps.ts';
import { toHomeRoute, toHubRoutes } from './hubRoutes.ts';
import { findIntroductions, toIndexRoutes } from './indexRoutes.ts';
import type { TrowelOptions } from './options.ts';
import { toOtherHubRoutes } from './otherHubRoutes.ts';
import type { SitePage } from './pages.ts';
import { type NamedPathFile, toPathFileName, toPathFiles } from './pathFile.ts';
import { toPlaybookModules, toSheetModules } from './playbookModules.ts';
import { findRedirects, type Redirect } from './redirects.ts';
import { sessionsPage, toSessionRoutes } from './sessionRoutes.ts';
import type { SiteFiles } from './siteFiles.ts';
import { sourcesFolder } from './sourceFiles.ts';
import { createSurroundings, type Surroundings } from './surroundings.ts';
import { createUrls, findIndexUrls } from './urls.ts';
import { findWriteTargets } from './writeTargets.ts';

/** Everything that the plugin adds to the site: routes, and data files. */
export interface SiteLayout extends SiteFiles {
  /** Pages that have the same address, and what is wrong with what the team has committed. */
  readonly problems: readonly Problem[];
  readonly pathFiles: readonly NamedPathFile[];
  readonly calendars: readonly CalendarFile[];
  /** What the files about badges are made of. */
  readonly badges: SiteBadges;
  readonly redirects: readonly Redirect[];
  readonly feeds: readonly Feed[];
  /** What pages know of each other, for whoever writes more of them: Markdown, for one. */
  readonly surroundings: Surroundings;
  readonly pages: readonly SitePage[];
}

interface LayOutInput {
  readonly hub: Hub;
  /** What the team has committed under `data/`; nothing unless given. */
  readonly team?: TeamData;
  /** What it has committed about badges; nothing unless given. */
  readonly badges?: BadgeData;
  /** What names the credentials of a build that signs. */
  readonly badgeNames?: BadgeNames;
  /** Whether the files about badges are written: not in development. */
  readonly hasBadgeFiles?: boolean;
  /** The kinds with the fields that the site adds; the built-in ones unless given. */
  readonly kinds?: Kinds;
  readonly pages: readonly SitePage[];
  /** Pages of the site that the hub does not read: those in `src/pages`. */
  readonly otherPages?: readonly { readonly source: string; readonly permalink: string }[];
  readonly blogPath?: string;
  readonly options: TrowelOptions;
  /** The day of the build. */
  readonly today: CalendarDate;
  /** Pages of the hub's own that are left out, also where the site wants empty ones; none unless given. */
  readonly leftOut?: readonly string[];
  /** Whether people are among what is withheld. */
  readonly hidesPeople?: boolean;
  /** The figures of the past; none unless given. */
  readonly trend?: Trend;
  readonly baseUrl: string;
  readonly trailingSlash?: boolean;
  /** The address under which the forge edits the site's files, if it is one for all. */
  readonly editUrl?: string;
  /** Whether the site takes every page for MDX. */
  readonly isMdx?: boolean;
  /** The path of the hub's search page; `search` unless given. */
  readonly searchPath?: string;
}

/** Finds what the pages of a site know of each other, and the addresses of its indexes. */
export function surroundSite({
  hub,
  team: data = noTeamData,
  badges = noBadges,
  badgeNames,
  hasBadgeFiles = true,
  kinds,
  pages,
  blogPath,
  options,
  searchPath = 'search',
  editUrl,
  isMdx = false,
  today,
  trend = { points: [], why: 'development' },
  leftOut,
  hidesPeople,
  ...site
}: LayOutInput) {
  const urls = createUrls({ ...site, routeBasePath: options.routeBasePath });
  const present = new Set(hub.entries.map(({ kind }) => kind));
  const indexes = findIndexUrls(present, { ...urls, blogPath, emptyPages: options.emptyPages, leftOut });
  const feedEntries = options.feeds ? findFeedEntries(hub) : noFeeds;
  const team = buildTeam(data, hub);
  const directory = createDirectory({
    hub: withGapsOn(hub, { today, explained: team.programme.explained, hidesPeople }),
    kinds,
    permalinks: new Map(pages.map(({ source, permalink }) => [source, urls.withTrailingSlash(permalink)])),
    indexes,
    pageOf: (name) => urls.toUrl(name === 'search' ? searchPath : name),
    pathFileOf: (id) => `${site.baseUrl}${toPathFileName(id)}`,
    calendarOf: (id, person) => `${site.baseUrl}${toCalendarName(id, person)}`,
    feedOf: (subject) => (feedEntries.has(subject) ? `${site.baseUrl}${toFeedName(subject)}.xml` : undefined),
  });
  const surroundings = createSurroundings(directory, {
    team,
    badges: { ...badges, names: badgeNames, filesAt: hasBadgeFiles ? site.baseUrl : undefined },
    outcomeAfter: options.outcomeAfter,
    takesFeedback: options.feedback !== false,
    writeTargets: findWriteTargets(options.write, editUrl).targets,
    folders: options.folders,
    isMdx,
    sourcesAt: `${site.baseUrl}${sourcesFolder}`,
    markdownAt: options.machines !== false && options.machines.markdown ? site.baseUrl : undefined,
    today,
    trend,
    shortened: new Set(pages.flatMap(({ source, isShortened }) => (isShortened ? [source] : []))),
    edited: new Map(pages.flatMap(({ source, edited }) => (edited === undefined ? [] : [[source, edited] as const]))),
  });
  return { surroundings, urls, indexes, feedEntries };
}

/** Lays out the site: data for the entries' pages, and the routes of the indexes and of the hub's own pages. */
export function layOutSite(input: LayOutInput): SiteLayout {
  const { badges = noBadges, pages, otherPages = [], options, leftOut } = input;
  const { surroundings, urls, indexes, feedEntries } = surroundSite(input);
  const { directory, team } = surroundings;
  const introductions = findIntroductions(pages, indexes);
  const modules = new Map(pages.map(({ source, module }) => [source, module]));
  const parts: readonly SiteFiles[] = [
    toIndexRoutes({ indexes, introductions, surroundings }),
    { data: toEntryData({ surroundings, modules, introductions }), routes: [] },
    { data: [...toPlaybookModules(directory, modules), ...toSheetModules(surroundings, modules)], routes: [] },
    ...(options.home === false ? [] : [toHomeRoute(urls.toUrl(options.home), surroundings)]),
    toHubRoutes(surroundings, { ...options, leftOut }),
    toFiguresRoutes(surroundings),
    toEvidenceRoutes(surroundings),
    toSessionRoutes(surroundings, modules),
    toOtherHubRoutes(surroundings),
  ];
  const { routes, problems } = dropTakenRoutes(
    parts.flatMap((part) => part.routes),
    [...pages, ...otherPages],
  );
  return {
    data: parts.flatMap(({ data }) => data),
    routes,
    surroundings,
    pages,
    problems: [...team.problems, ...badges.problems, ...findAddressConflicts(pages), ...problems],
    pathFiles: toPathFiles(directory),
    calendars: toCalendarFiles(directory, surroundings.rotations()),
    badges: { ...badges, awards: surroundings.awards(), permalinks: findPermalinks(surroundings) },
    feeds: toFeeds(feedEntries, { directory, pageOf: toPageOfFeed(directory, routes) }),
    redirects: findRedirects(directory, [
      ...[...pages, ...otherPages].map(({ permalink }) => permalink),
      ...routes.map((route) => route.path),
    ]),
  };
}

/** Returns the addresses of the pages of people who have earned a badge. */
function findPermalinks({ awards, directory }: Surroundings): ReadonlyMap<string, string> {
  return new Map(directory.links(awards().map(({ person }) => person)).map(({ id, permalink }) => [id, permalink]));
}

/** Returns what finds the page to which a feed belongs: an index, a system, a person, or the session of a skill. */
function toPageOfFeed({ indexOf, links, pageOf }: Directory, routes: SiteLayout['routes']) {
  const made = new Set(routes.map(({ path }) => path));
  return (subject: string): string | undefined => {
    const name = subject.slice(subject.indexOf('/') + 1);
    if (subject.startsWith('kind/')) return indexOf(name as KindName);
    if (subject.startsWith('system/')) return links([subject])[0]?.permalink;
    if (subject.startsWith('owner/')) return links([`person/${name}`])[0]?.permalink;
    if (subject === changesFeed) return [pageOf('reconsider')].find((address) => made.has(address));
    const session = pageOf(`${sessionsPage}/skill/${toSafeFileName(name)}`);
    return made.has(session) ? session : undefined;
  };
}

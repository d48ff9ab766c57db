import path from 'node:path';
import type { Kinds } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { BadgeNames } from '../credit/badges/names.ts';
import { findPathFaults } from '../hub/pathMending.ts';
import { findMentoringProblems } from '../mentoring/problems.ts';
import type { SiteBadges } from './badgeFiles.ts';
import type { CalendarFile } from './calendarFiles.ts';
import { toEditorSchemas } from './editorSchemas.ts';
import type { Feed } from './feeds.ts';
import { searchPage, writePage } from './hubPages.ts';
import type { TrowelOptions } from './options.ts';
import type { NamedPathFile } from './pathFile.ts';
import type { Redirect } from './redirects.ts';
import type { SiteState } from './renewal.ts';
import { bundleRoutes } from './routeModules.ts';
import { layOutSite, type SiteLayout } from './siteLayout.ts';
import { chooseSamples, type Sample } from './unshownEntries.ts';

/** What the layout depends on in a site's config. */
export interface SiteFacts {
  readonly baseUrl: string;
  readonly trailingSlash?: boolean;
  /** What it is called, and where it is, for programs. */
  readonly url?: string;
  readonly title?: string;
  readonly tagline?: string;
  /** Whether the site has another search, whose page is at `/search`. */
  readonly hasOtherSearch: boolean;
  /** The address under which the forge edits the site's files, if it is one for all. */
  readonly editUrl?: string;
  /** Whether the site takes every page for MDX. */
  readonly isMdx?: boolean;
}

export interface OutputSettings {
  readonly siteDir: string;
  readonly site: SiteFacts;
  readonly kinds: Kinds;
  readonly options: TrowelOptions;
  /** What names the credentials of a build that signs. */
  readonly badgeNames?: BadgeNames;
  readonly hasBadgeFiles?: boolean;
}

/** What the plugin gives to Docusaurus: files, routes and the addresses of search and `/write`; and what it says about the content. */
export interface SiteOutput extends ReturnType<typeof bundleRoutes> {
  readonly searchPath?: string;
  /** The address of the page on which pages are written. */
  readonly writePath?: string;
  /** The address of the page of feedback, if there is one. */
  readonly feedbackPath?: string;
  /** Each with the path of its file, relative to the site. */
  readonly problems: readonly Problem[];
  readonly samples: readonly Sample[];
  readonly pathFiles: readonly NamedPathFile[];
  readonly calendars: readonly CalendarFile[];
  readonly badges: SiteBadges;
  readonly redirects: readonly Redirect[];
  readonly feeds: readonly Feed[];
  /** What the files for machines are made of. No plain data. */
  readonly machines: Pick<SiteLayout, 'surroundings' | 'pages' | 'feeds'>;
}

/** Makes what the plugin gives to Docusaurus. Pure: the same state gives the same bytes. */
export function toSiteOutput(state: SiteState, settings: OutputSettings): SiteOutput {
  const { hub, others, pages, today } = state;
  const { siteDir, kinds } = settings;
  const built = hub();
  const site = layOutSite(toLayOutInput(state, settings));
  const { data, routes } = bundleRoutes(site);
  // A page of another language or version has the source of the original; a problem is in its own file.
  const files = new Map(pages.map(({ source, file }) => [source, path.relative(siteDir, file).replaceAll('\\', '/')]));
  return {
    data: [...data, ...toEditorSchemas(kinds)],
    routes,
    searchPath: site.routes.find(({ component }) => component === searchPage)?.path,
    writePath: site.routes.find(({ component }) => component === writePage)?.path,
    feedbackPath: site.routes.find(({ component }) => component === '@theme/Trowel/FeedbackPage')?.path,
    problems: [
      ...built.problems,
      ...findPathFaults(built, today),
      ...findMentoringProblems(built, today),
      ...(others?.problems ?? []),
      ...site.problems,
    ].map((problem) => ({
      ...problem,
      source: files.get(problem.source) ?? problem.source,
    })),
    samples: chooseSamples(built.entries, pages),
    pathFiles: site.pathFiles,
    badges: site.badges,
    redirects: site.redirects,
    feeds: site.feeds,
    machines: site,
    calendars: site.calendars,
  };
}

/** Names what a layout is made of. */
export function toLayOutInput(
  { hub, team, badges, pages, otherPages, blogPath, today, trend, leftOut, hidesPeople }: SiteState,
  { site: facts, kinds, options, badgeNames, hasBadgeFiles }: OutputSettings,
): Parameters<typeof layOutSite>[0] {
  return {
    hub: hub(),
    team,
    badges,
    badgeNames,
    hasBadgeFiles,
    kinds,
    pages,
    otherPages,
    blogPath,
    options,
    today,
    trend,
    leftOut,
    hidesPeople,
    baseUrl: facts.baseUrl,
    trailingSlash: facts.trailingSlash,
    editUrl: facts.editUrl,
    isMdx: facts.isMdx,
    searchPath: facts.hasOtherSearch ? 'hub/search' : undefined,
  };
}

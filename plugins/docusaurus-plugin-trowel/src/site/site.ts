import type { Problem } from '../content/problem.ts';
import type { Hub } from '../hub/hub.ts';
import { findSharedAddresses, giveWay } from './addresses.ts';
import { createDirectory } from './directory.ts';
import { toEntryData } from './entryData.ts';
import { toHomeRoute, toHubRoutes } from './hubRoutes.ts';
import { findIntroductions, toIndexRoutes } from './indexRoutes.ts';
import type { TrowelOptions } from './options.ts';
import type { SitePage } from './pages.ts';
import { toPlaybookModules } from './playbookModules.ts';
import type { SiteFiles } from './siteFiles.ts';
import { surveySurroundings } from './surroundings.ts';
import { createUrls, findIndexUrls } from './urls.ts';

/** What the site is made of: data files, and routes whose props are data files. */
export interface SiteLayout extends SiteFiles {
  /** Addresses that two pages claim. */
  readonly problems: readonly Problem[];
}

interface LayOutInput {
  readonly hub: Hub;
  readonly pages: readonly SitePage[];
  /** Pages of the site that are none of the hub's: those in `src/pages`. */
  readonly otherPages?: readonly { readonly source: string; readonly permalink: string }[];
  readonly blogPath?: string;
  readonly options: TrowelOptions;
  readonly baseUrl: string;
  readonly trailingSlash?: boolean;
}

/** Lays out the hub's pages: a data file for every entry's page, and the routes of the pages that are the hub's own. */
export function layOutSite({ hub, pages, otherPages = [], blogPath, options, ...site }: LayOutInput): SiteLayout {
  const urls = createUrls({ ...site, routeBasePath: options.routeBasePath });
  const present = new Set(hub.entries.map(({ kind }) => kind));
  const indexes = findIndexUrls(present, { ...urls, blogPath });
  const directory = createDirectory({
    hub,
    permalinks: new Map(pages.map(({ source, permalink }) => [source, urls.withSlash(permalink)])),
    indexes,
    pageOf: urls.toUrl,
  });
  const surroundings = surveySurroundings(directory, {
    outcomeAfter: options.outcomeAfter,
    edited: new Map(pages.flatMap(({ source, edited }) => (edited === undefined ? [] : [[source, edited] as const]))),
  });
  const introductions = findIntroductions(pages, indexes);
  const modules = new Map(pages.map(({ source, module }) => [source, module]));
  const parts: readonly SiteFiles[] = [
    toIndexRoutes({ indexes, introductions, surroundings }),
    { data: toEntryData({ surroundings, modules, introductions }), routes: [] },
    { data: toPlaybookModules(directory, modules), routes: [] },
    ...(options.home === false ? [] : [toHomeRoute(urls.toUrl(options.home), surroundings)]),
    toHubRoutes(surroundings),
  ];
  const { routes, problems } = giveWay(
    parts.flatMap((part) => part.routes),
    [...pages, ...otherPages],
  );
  return { data: parts.flatMap(({ data }) => data), routes, problems: [...findSharedAddresses(pages), ...problems] };
}

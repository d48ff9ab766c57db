import { normalizeUrl } from '@docusaurus/utils';
import { applyTrailingSlash } from '@docusaurus/utils-common';
import { type KindName, kindNames, kinds } from '../content/kinds/index.ts';
import { segmentOf } from './directory.ts';
import type { TrowelOptions } from './options.ts';

/** What decides how addresses on the site are written. */
export interface UrlSettings {
  readonly baseUrl: string;
  readonly trailingSlash?: boolean;
  readonly routeBasePath: TrowelOptions['routeBasePath'];
}

/** Writes addresses as the site wants them. */
export interface Urls {
  /** The address of one of the hub's own pages, by its path below `routeBasePath`. */
  readonly toUrl: (path: string) => string;
  /** An address of another plugin's, with a slash at the end where the site wants one. */
  readonly withSlash: (permalink: string) => string;
}

/** Creates the functions that write the site's addresses. */
export function createUrls({ baseUrl, trailingSlash, routeBasePath }: UrlSettings): Urls {
  const withSlash = (permalink: string) => applyTrailingSlash(permalink, { trailingSlash, baseUrl });
  return { withSlash, toUrl: (path) => withSlash(normalizeUrl([baseUrl, routeBasePath, path])) };
}

/** Gives the address of the index of every kind that has one. The stories' index stands below the blog, where there is one. */
export function findIndexUrls(
  present: ReadonlySet<KindName>,
  { toUrl, withSlash, blogPath }: Urls & { readonly blogPath: string | undefined },
): ReadonlyMap<KindName, string> {
  const listed = kindNames.filter((kind) => kinds[kind].intro !== undefined && present.has(kind));
  return new Map(
    listed.map((kind) => [
      kind,
      kind === 'story' && blogPath !== undefined ? withSlash(normalizeUrl([blogPath, 'all'])) : toUrl(segmentOf(kind)),
    ]),
  );
}

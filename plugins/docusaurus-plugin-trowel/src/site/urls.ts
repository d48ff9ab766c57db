import { createRequire } from 'node:module';
import { type KindName, kindNames, kinds } from '../content/kinds/index.ts';
import { segmentOf } from './directory.ts';
import type { TrowelOptions } from './options.ts';

const load = createRequire(import.meta.url);
// Node itself, which runs the process that makes a site, finds no names in these packages.
const { normalizeUrl } = load('@docusaurus/utils') as typeof import('@docusaurus/utils');
const { applyTrailingSlash } = load('@docusaurus/utils-common') as typeof import('@docusaurus/utils-common');

/** The settings that addresses depend on. */
export interface UrlSettings {
  readonly baseUrl: string;
  readonly trailingSlash?: boolean;
  readonly routeBasePath: TrowelOptions['routeBasePath'];
}

/** Writes addresses by the site's settings. */
export interface Urls {
  /** Returns the address of a path below `routeBasePath`. */
  readonly toUrl: (path: string) => string;
  /** Adds or removes the slash at the end of another plugin's address. */
  readonly withTrailingSlash: (permalink: string) => string;
}

/** Creates the functions that write the site's addresses. */
export function createUrls({ baseUrl, trailingSlash, routeBasePath }: UrlSettings): Urls {
  const withTrailingSlash = (permalink: string) => applyTrailingSlash(permalink, { trailingSlash, baseUrl });
  return { withTrailingSlash, toUrl: (path) => withTrailingSlash(normalizeUrl([baseUrl, routeBasePath, path])) };
}

/** Returns the address of a page below another page, which may end with a slash. */
export function addressBelow(permalink: string, name: string): string {
  const slash = permalink.endsWith('/') ? '/' : '';
  return `${permalink.slice(0, permalink.length - slash.length)}/${name}${slash}`;
}

/** Returns the address of every kind's index. The index of stories is below the blog, if the site has one. */
export function findIndexUrls(
  present: ReadonlySet<KindName>,
  {
    toUrl,
    withTrailingSlash,
    blogPath,
    emptyPages = false,
    leftOut = [],
  }: Urls & {
    readonly blogPath: string | undefined;
    readonly emptyPages?: boolean;
    readonly leftOut?: readonly string[];
  },
): ReadonlyMap<KindName, string> {
  const isEmptyMade = (kind: KindName) => emptyPages && !leftOut.includes(segmentOf(kind));
  const listed = kindNames.filter(
    (kind) => kinds[kind].intro !== undefined && (present.has(kind) || isEmptyMade(kind)),
  );
  return new Map(
    listed.map((kind) => [
      kind,
      kind === 'story' && blogPath !== undefined
        ? withTrailingSlash(normalizeUrl([blogPath, 'all']))
        : toUrl(segmentOf(kind)),
    ]),
  );
}

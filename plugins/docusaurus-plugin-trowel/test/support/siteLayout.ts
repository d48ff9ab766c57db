import { type ParsedPage, parsePage } from '../../src/content/pageParser.ts';
import { noTeamData } from '../../src/content/team/teamData.ts';
import { noBadges } from '../../src/credit/badges/badgeData.ts';
import { buildHub } from '../../src/hub/build.ts';
import type { Hub } from '../../src/hub/hub.ts';
import { parseOptions } from '../../src/site/options.ts';
import type { SitePage } from '../../src/site/pages.ts';
import type { SiteState } from '../../src/site/renewal.ts';
import { layOutSite, type SiteLayout } from '../../src/site/siteLayout.ts';

/** Builds a hub from the text of files, by path. */
function hubOf(files: Readonly<Record<string, string>>): Hub {
  return buildHub(Object.entries(files).map(([source, text]) => parsePage({ source, text })));
}

/** Makes the pages that Docusaurus would make of files. */
function pagesOf(files: Readonly<Record<string, string>>, baseUrl = '/'): SitePage[] {
  return Object.keys(files).map((source) => ({
    file: `/site/${source}`,
    source,
    permalink: `${baseUrl}${source.replace(/^(?:docs|blog)\//, '').replace(/(?:\/index)?\.mdx?$/, '')}`,
    module: `@site/${source}`,
  }));
}

/** Returns the state of a site whose pages were read so. */
export function stateOf(read: readonly ParsedPage[]): SiteState {
  const files = Object.fromEntries(read.map(({ entry: { source } }) => [source, '']));
  return {
    read,
    hub: () => buildHub(read),
    team: noTeamData,
    badges: noBadges,
    pages: pagesOf(files),
    otherPages: [],
    today: '2026-06-15',
  };
}

type Overrides = Partial<Parameters<typeof layOutSite>[0]>;

/** Lays out the site of some files, with overrides. */
export function siteOf(files: Readonly<Record<string, string>>, overrides: Overrides = {}): SiteLayout {
  const baseUrl = overrides.baseUrl ?? '/';
  return layOutSite({
    hub: hubOf(files),
    pages: pagesOf(files, baseUrl),
    options: parseOptions({}),
    today: '2026-06-15',
    baseUrl,
    ...overrides,
  });
}

/** Finds the first JSON data file that fits, parsed. */
export function dataOf(site: SiteLayout, wanted: (value: { self?: { id: string } }) => boolean): unknown {
  return site.data
    .filter(({ file }) => file.endsWith('.json'))
    .map(({ content }) => JSON.parse(content) as { self?: { id: string } })
    .find(wanted);
}

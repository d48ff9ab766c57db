import { toHomeProps } from './homeProps.ts';
import { type HubPage, hubPages } from './hubPages.ts';
import { type DataFile, type SiteFiles, type SiteRoute, toJsonFile } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** Lays out the front page of the hub. */
export function toHomeRoute(path: string, surroundings: Surroundings): SiteFiles {
  const home = toJsonFile('home.json', toHomeProps(surroundings));
  return { data: [home], routes: [{ path, component: '@theme/Trowel/Home', data: { home: home.file } }] };
}

/** Lays out the pages of the hub's own that have something to show. */
export function toHubRoutes(surroundings: Surroundings): SiteFiles {
  const laidOut = hubPages.flatMap((page) => toHubRoute(page, surroundings) ?? []);
  return { data: laidOut.flatMap(({ data }) => data), routes: laidOut.map(({ route }) => route) };
}

function toHubRoute(
  { name, component, toProps, late = [] }: HubPage,
  surroundings: Surroundings,
): { readonly data: readonly DataFile[]; readonly route: SiteRoute } | undefined {
  const props = toProps(surroundings);
  if (props === undefined) return undefined;
  const files = Object.entries(props).map(([prop, value]) => {
    const stem = `${name.replaceAll('/', '-')}-${prop}`;
    const json = toJsonFile(`${stem}.json`, value);
    return { prop, data: late.includes(prop) ? [json, toLoader(stem)] : [json] };
  });
  return {
    data: files.flatMap(({ data }) => data),
    route: {
      path: surroundings.directory.pageOf(name),
      component,
      data: Object.fromEntries(files.map(({ prop, data }) => [prop, data.at(-1)?.file ?? ''])),
    },
  };
}

/** The module of a function that loads a data file when it is called. */
function toLoader(stem: string): DataFile {
  return {
    file: `${stem}.mjs`,
    content: `export default () => import('./${stem}.json').then((module) => module.default);\n`,
  };
}

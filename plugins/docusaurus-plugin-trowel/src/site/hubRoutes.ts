import { toHomeProps } from './homeProps.ts';
import { type HubPage, hubPages } from './hubPages.ts';
import type { TrowelOptions } from './options.ts';
import { type DataFile, type SiteFiles, type SiteRoute, toJsonFile } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the route of the home page, with its data. */
export function toHomeRoute(path: string, surroundings: Surroundings): SiteFiles {
  const home = toJsonFile('home.json', toHomeProps(surroundings));
  return { data: [home], routes: [{ path, component: '@theme/Trowel/Home', data: { home: home.file } }] };
}

/** Makes the routes of the hub's own pages that have something to show, or of all, with their data. */
export function toHubRoutes(surroundings: Surroundings, { emptyPages }: Pick<TrowelOptions, 'emptyPages'>): SiteFiles {
  const made = hubPages.filter(({ isEmpty }) => emptyPages || !isEmpty?.(surroundings));
  const laidOut = made.flatMap((page) => toHubRoute(page, surroundings) ?? []);
  return { data: laidOut.flatMap(({ data }) => data), routes: laidOut.map(({ route }) => route) };
}

function toHubRoute(
  { name, component, toProps, lazyProps = [] }: HubPage,
  surroundings: Surroundings,
): { readonly data: readonly DataFile[]; readonly route: SiteRoute } | undefined {
  const props = toProps(surroundings);
  if (props === undefined) return undefined;
  const files = Object.entries(props).map(([prop, value]) => {
    const stem = `${name.replaceAll('/', '-')}-${prop}`;
    const json = toJsonFile(`${stem}.json`, value);
    return { prop, data: lazyProps.includes(prop) ? [json, toLoader(stem)] : [json] };
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

/** Makes a module that exports a function which loads a data file. */
function toLoader(stem: string): DataFile {
  return {
    file: `${stem}.mjs`,
    content: `export default () => import('./${stem}.json').then((module) => module.default);\n`,
  };
}

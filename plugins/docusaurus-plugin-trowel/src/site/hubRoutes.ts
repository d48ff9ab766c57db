import { toListPageAddress } from '../shared/listPages.ts';
import { checksPage, hasChecks } from './checksProps.ts';
import { toHomeProps } from './homeProps.ts';
import { type HubPage, hubPages } from './hubPages.ts';
import type { TrowelOptions } from './options.ts';
import { joinFiles, type SiteFiles, toJsonFile, toLazyFiles } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the route of the home page, with its data. `checks` is what loads all explain-back checks, which it shares with their page. */
export function toHomeRoute(path: string, surroundings: Surroundings): SiteFiles {
  const home = toJsonFile('home.json', toHomeProps(surroundings));
  const checks: Record<string, string> = hasChecks(surroundings)
    ? { checks: `${checksPage.name}-${checksPage.checks}.mjs` }
    : {};
  return { data: [home], routes: [{ path, component: '@theme/Trowel/Home', data: { home: home.file, ...checks } }] };
}

/** Makes the routes of the hub's own pages that have something to show, or of all, with their data. */
export function toHubRoutes(
  surroundings: Surroundings,
  { emptyPages, leftOut = [] }: Pick<TrowelOptions, 'emptyPages'> & { readonly leftOut?: readonly string[] },
): SiteFiles {
  const made = hubPages.filter(
    ({ name, isEmpty }) => (emptyPages && !leftOut.includes(name)) || !isEmpty?.(surroundings),
  );
  return joinFiles(made.map((page) => toListRoutes(page, surroundings)));
}

/** Makes the routes of all pages of a list. */
function toListRoutes({ name, component, toPages, lazyProps = [] }: HubPage, surroundings: Surroundings): SiteFiles {
  const permalink = surroundings.directory.pageOf(name);
  const pages = toPages(surroundings).map((props, at): SiteFiles => {
    const files = Object.entries(props).map(([prop, value]) => {
      const isLazy = lazyProps.includes(prop);
      const stem = [name.replaceAll('/', '-'), ...(at > 0 && !isLazy ? [at + 1] : []), prop].join('-');
      if (isLazy) return { prop, file: `${stem}.mjs`, data: at === 0 ? toLazyFiles(stem, value) : [] };
      return { prop, file: `${stem}.json`, data: [toJsonFile(`${stem}.json`, value)] };
    });
    const data = Object.fromEntries(files.map(({ prop, file }) => [prop, file]));
    return {
      data: files.flatMap((file) => file.data),
      routes: [{ path: toListPageAddress(permalink, at + 1), component, data }],
    };
  });
  return joinFiles(pages);
}

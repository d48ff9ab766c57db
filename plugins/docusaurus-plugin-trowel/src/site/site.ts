import { normalizeUrl } from '@docusaurus/utils';
import { applyTrailingSlash } from '@docusaurus/utils-common';
import { dataName } from '../../lib/names.mjs';
import { type KindName, kindNames, kinds } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { Hub } from '../hub/hub.ts';
import { isLogged } from '../hub/logs.ts';
import { findSharedAddresses, giveWay, toKey } from './addresses.ts';
import { createDirectory, segmentOf } from './directory.ts';
import { toEntryProps } from './entryProps.ts';
import { toHomeProps } from './homeProps.ts';
import { hubPages } from './hubPages.ts';
import { toIndexPart } from './indexProps.ts';
import type { TrowelOptions } from './options.ts';
import type { SitePage } from './pages.ts';
import type { Part } from './partProps.ts';
import { listBlocks } from './parts.ts';
import type { EntryProps } from './props.ts';
import { surveySurroundings } from './surroundings.ts';

/** What the site is made of: data files, and routes whose props are data files. */
export interface SiteLayout {
  readonly data: readonly { readonly file: string; readonly content: string }[];
  readonly routes: readonly {
    readonly path: string;
    readonly component: string;
    readonly data: Readonly<Record<string, string>>;
  }[];
  /** Addresses that two pages claim. */
  readonly problems: readonly Problem[];
}

/** The component that draws a part: it has the part's name. */
function componentOf({ type }: Part): string {
  return `@theme/Trowel/${type === 'index' ? 'EntryIndex' : type.charAt(0).toUpperCase() + type.slice(1)}`;
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
export function layOutSite({
  hub,
  pages,
  otherPages = [],
  blogPath,
  options,
  baseUrl,
  trailingSlash,
}: LayOutInput): SiteLayout {
  const toUrl = (...parts: readonly string[]) =>
    applyTrailingSlash(normalizeUrl([baseUrl, options.routeBasePath, ...parts]), { trailingSlash, baseUrl });
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const present = new Set(hub.entries.filter((entry) => !isLogged(entry)).map(({ kind }) => kind));
  const indexes = new Map<KindName, string>();
  for (const kind of kindNames) {
    if (kinds[kind].intro === undefined || !present.has(kind)) continue;
    indexes.set(
      kind,
      kind === 'story' && blogPath !== undefined
        ? applyTrailingSlash(normalizeUrl([blogPath, 'all']), { trailingSlash, baseUrl })
        : toUrl(segmentOf(kind)),
    );
  }
  const directory = createDirectory({
    hub,
    permalinks: new Map(
      pages.map(({ source, permalink }) => [source, applyTrailingSlash(permalink, { trailingSlash, baseUrl })]),
    ),
    indexes,
    pageOf: (name) => toUrl(name),
  });
  const surroundings = surveySurroundings(directory, {
    outcomeAfter: options.outcomeAfter,
    edited: new Map(pages.flatMap(({ source, edited }) => (edited === undefined ? [] : [[source, edited] as const]))),
  });
  const data: { file: string; content: string }[] = [];
  const routes: { path: string; component: string; data: Record<string, string> }[] = [];
  const write = (file: string, value: unknown) => {
    data.push({ file, content: typeof value === 'string' ? value : JSON.stringify(value) });
    return file;
  };

  // A page that the team wrote at an index's address is the index's introduction.
  const introductions = new Map(pages.map(({ permalink, source }) => [toKey(permalink), source]));
  const introduced = new Map<string, KindName>();
  for (const [kind, permalink] of indexes) {
    const source = introductions.get(toKey(permalink));
    if (source !== undefined) introduced.set(source, kind);
    else {
      const part = toIndexPart(kind, surroundings.shelves.get(kind) ?? [], directory);
      routes.push({
        path: permalink,
        component: '@theme/Trowel/IndexPage',
        data: { index: write(`index-${kind}.json`, part) },
      });
    }
  }

  for (const entry of hub.entries) {
    const module = bySource.get(entry.source)?.module;
    if (module === undefined) continue;
    const props = toEntryProps(entry, surroundings);
    const kind = introduced.get(entry.source);
    const part = kind === undefined ? props.part : toIndexPart(kind, surroundings.shelves.get(kind) ?? [], directory);
    write(`entry-${dataName(module)}.json`, { ...props, part });
    // What an MDX page imports may hold blocks as well.
    const hasBlocks = entry.blocks.length > 0 || entry.kind === 'playbook' || entry.source.endsWith('.mdx');
    const pieces = toPieces({ ...props, part, hasBlocks });
    if (pieces !== '') write(`pieces-${dataName(module)}.mjs`, pieces);
  }
  for (const plan of hub.playbooks) {
    const module = bySource.get(directory.find(plan.id)?.source ?? '')?.module;
    if (module === undefined) continue;
    const imports = listBlocks(plan, directory).map(
      ({ source, lines }, index) =>
        `import B${index} from ${JSON.stringify(`${bySource.get(source)?.module}?trowel-block=${lines.join('-')}`)};`,
    );
    write(
      `blocks-${dataName(module)}.mjs`,
      `${imports.join('\n')}\nexport default [${imports.map((_, index) => `B${index}`).join(', ')}];\n`,
    );
  }

  if (options.home !== false)
    routes.push({
      path: toUrl(options.home),
      component: '@theme/Trowel/Home',
      data: { home: write('home.json', toHomeProps(surroundings)) },
    });
  for (const { name, component, toProps, late } of hubPages) {
    const props = toProps(surroundings);
    if (props === undefined) continue;
    const files = Object.entries(props).map(([prop, value]) => {
      const stem = `${name.replaceAll('/', '-')}-${prop}`;
      const file = write(`${stem}.json`, value);
      const load = `export default () => import('./${file}').then((module) => module.default);\n`;
      return [prop, late?.includes(prop) ? write(`${stem}.mjs`, load) : file];
    });
    routes.push({ path: toUrl(name), component, data: Object.fromEntries(files) });
  }
  const given = giveWay(routes, [...pages, ...otherPages]);
  return { data, routes: given.routes, problems: [...findSharedAddresses(pages), ...given.problems] };
}

/** What is said before a page is read, most important first. */
const noteComponents = {
  log: '@theme/Trowel/LogNote',
  supersededBy: '@theme/Trowel/SupersededNote',
  reconsider: '@theme/Trowel/ReconsiderNote',
  expiry: '@theme/Trowel/ExpiredNote',
  outcome: '@theme/Trowel/OutcomeNote',
  asked: '@theme/Trowel/OutcomeQuestion',
} as const;

/**
 * The module of what draws a page besides what every page has. The page imports it itself: a decision's page does not
 * load the drawing of a system, and nothing loads late.
 */
function toPieces(props: EntryProps & { readonly hasBlocks: boolean }): string {
  const { part, steps, hasBlocks } = props;
  const notes = Object.entries(noteComponents)
    .filter(([name]) => props[name as keyof typeof noteComponents] !== undefined)
    .map(([, component], index) => ({ name: `N${index}`, component }));
  const pieces = [
    part && `export {default as Part} from '${componentOf(part)}';\n`,
    hasBlocks && "export {default as Block} from '@theme/Trowel/Block';\n",
    ...notes.map(({ name, component }) => `import ${name} from '${component}';\n`),
    notes.length > 0 && `export const notes = [${notes.map(({ name }) => name).join(', ')}];\n`,
    steps.length > 0 && "export {default as StepBar} from '@theme/Trowel/StepBar';\n",
  ];
  return pieces.filter(Boolean).join('');
}

import type { KindName } from '../content/kinds/index.ts';
import { toListPageAddress } from '../shared/listPages.ts';
import { withoutSlash } from './addressConflicts.ts';
import { findRowComponent } from './indexExtras.ts';
import { type Index, toIndex } from './indexProps.ts';
import type { SitePage } from './pages.ts';
import { type DataFile, joinFiles, type SiteFiles, toJsonFile, toLazyFiles } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** Finds the pages that the team wrote at an index's address. Each introduces that index. Returns kinds by source. */
export function findIntroductions(
  pages: readonly SitePage[],
  indexes: ReadonlyMap<KindName, string>,
): ReadonlyMap<string, KindName> {
  const sources = new Map(pages.map(({ permalink, source }) => [withoutSlash(permalink), source]));
  return new Map(
    [...indexes].flatMap(([kind, permalink]) => {
      const source = sources.get(withoutSlash(permalink));
      return source === undefined ? [] : [[source, kind] as const];
    }),
  );
}

interface IndexRoutesInput {
  /** The addresses of the indexes, by kind. */
  readonly indexes: ReadonlyMap<KindName, string>;
  readonly introductions: ReturnType<typeof findIntroductions>;
  readonly surroundings: Surroundings;
}

/**
 * Makes the routes of the indexes, with their data. Where a page introduces an index, its first page is on that page, and the others
 * are routes all the same.
 */
export function toIndexRoutes({ indexes, introductions, surroundings }: IndexRoutesInput): SiteFiles {
  const introduced = new Set(introductions.values());
  return joinFiles(
    [...indexes].map(([kind, path]) => toRoutes(kind, path, { surroundings, from: introduced.has(kind) ? 2 : 1 })),
  );
}

function toRoutes(
  kind: KindName,
  path: string,
  {
    surroundings,
    from,
  }: { readonly surroundings: Surroundings /** The first page that is a route. */; readonly from: number },
): SiteFiles {
  const { pages, rest } = toIndex(kind, surroundings);
  const drawn = findRowComponent(kind);
  const routes = pages.map((page, at) => {
    const data = toJsonFile(at === 0 ? `index-${kind}.json` : `index-${kind}-${at + 1}.json`, page);
    const props = {
      index: data.file,
      ...(rest && { rest: restFile(kind) }),
      ...(drawn && { [drawn.prop]: toCellsFile(kind, drawn).file }),
    };
    return {
      data,
      route: { path: toListPageAddress(path, at + 1), component: '@theme/Trowel/IndexPage', data: props },
    };
  });
  const made = routes.slice(from - 1);
  return {
    data: [
      ...made.map(({ data }) => data),
      ...(rest ? toRestFiles(kind, rest) : []),
      ...(drawn ? [toCellsFile(kind, drawn)] : []),
    ],
    routes: made.map(({ route }) => route),
  };
}

/** Brings the component of the rows of a kind to its index, so that the other indexes do not load it. */
function toCellsFile(kind: KindName, { prop, module }: NonNullable<ReturnType<typeof findRowComponent>>): DataFile {
  return { file: `index-${kind}-${prop}.mjs`, content: `export { default } from '${module}';\n` };
}

/** The module from which the theme loads all rows of a long index. */
export function restFile(kind: KindName): string {
  return `index-${kind}-rest.mjs`;
}

function toRestFiles(kind: KindName, rest: NonNullable<Index['rest']>): DataFile[] {
  const [columns, summaries] = [`index-${kind}-columns`, `index-${kind}-summaries`];
  return [
    ...toLazyFiles(columns, rest.columns),
    ...toLazyFiles(summaries, rest.summaries),
    {
      file: restFile(kind),
      content: `import columns from './${columns}.mjs';\nimport summaries from './${summaries}.mjs';\nexport default { columns, summaries };\n`,
    },
  ];
}

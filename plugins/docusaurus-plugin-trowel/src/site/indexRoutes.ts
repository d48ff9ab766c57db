import type { KindName } from '../content/kinds/index.ts';
import { toKey } from './addresses.ts';
import { toIndexPart } from './indexProps.ts';
import type { SitePage } from './pages.ts';
import type { IndexPart } from './partProps.ts';
import { type SiteFiles, toJsonFile } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** Finds the pages that the team wrote at an index's address: each is the introduction of that index. By source. */
export function findIntroductions(
  pages: readonly SitePage[],
  indexes: ReadonlyMap<KindName, string>,
): ReadonlyMap<string, KindName> {
  const sources = new Map(pages.map(({ permalink, source }) => [toKey(permalink), source]));
  return new Map(
    [...indexes].flatMap(([kind, permalink]) => {
      const source = sources.get(toKey(permalink));
      return source === undefined ? [] : [[source, kind] as const];
    }),
  );
}

/** Lists all entries of a kind. */
export function toIndex(kind: KindName, { shelves, directory }: Surroundings): IndexPart {
  return toIndexPart(kind, shelves.get(kind) ?? [], directory);
}

interface IndexRoutesInput {
  /** Addresses by kind. */
  readonly indexes: ReadonlyMap<KindName, string>;
  readonly introductions: ReturnType<typeof findIntroductions>;
  readonly surroundings: Surroundings;
}

/** Lays out the indexes that nobody wrote an introduction for. */
export function toIndexRoutes({ indexes, introductions, surroundings }: IndexRoutesInput): SiteFiles {
  const introduced = new Set(introductions.values());
  const alone = [...indexes].filter(([kind]) => !introduced.has(kind));
  const files = alone.map(([kind, path]) => {
    const data = toJsonFile(`index-${kind}.json`, toIndex(kind, surroundings));
    return { data, route: { path, component: '@theme/Trowel/IndexPage', data: { index: data.file } } };
  });
  return { data: files.map(({ data }) => data), routes: files.map(({ route }) => route) };
}

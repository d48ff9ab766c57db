import type { KindName } from '../content/kinds/index.ts';
import { withoutSlash } from './addressConflicts.ts';
import { toIndexPart } from './indexProps.ts';
import type { SitePage } from './pages.ts';
import type { IndexPart } from './partProps.ts';
import { type SiteFiles, toJsonFile } from './siteFiles.ts';
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

/** Makes the index of a kind. */
export function toIndex(kind: KindName, { entriesByKind, directory }: Surroundings): IndexPart {
  return toIndexPart(kind, entriesByKind.get(kind) ?? [], directory);
}

interface IndexRoutesInput {
  /** The addresses of the indexes, by kind. */
  readonly indexes: ReadonlyMap<KindName, string>;
  readonly introductions: ReturnType<typeof findIntroductions>;
  readonly surroundings: Surroundings;
}

/** Makes the routes of the indexes that no page introduces, with their data. */
export function toIndexRoutes({ indexes, introductions, surroundings }: IndexRoutesInput): SiteFiles {
  const introduced = new Set(introductions.values());
  const unintroduced = [...indexes].filter(([kind]) => !introduced.has(kind));
  const files = unintroduced.map(([kind, path]) => {
    const data = toJsonFile(`index-${kind}.json`, toIndex(kind, surroundings));
    return { data, route: { path, component: '@theme/Trowel/IndexPage', data: { index: data.file } } };
  });
  return { data: files.map(({ data }) => data), routes: files.map(({ route }) => route) };
}

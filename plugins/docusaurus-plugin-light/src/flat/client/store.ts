import { toPathKeys, toShard } from '../pathKey.ts';

/** A route in the browser. */
export interface ClientRoute {
  readonly path: string | string[];
  readonly routes?: ClientRoute[];
  readonly [field: string]: unknown;
}

/** What a shard's module exports. */
export interface LoadedShard {
  /** The chunks' loaders, by name. */
  readonly registry: Readonly<Record<string, unknown>>;
  /** The chunks' hashes, by name. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly chunkNames: Readonly<Record<string, unknown>>;
  readonly leaves: readonly (readonly [
    list: number,
    before: number,
    path: string,
    hash: string,
    fields?: Readonly<Record<string, unknown>>,
  ])[];
  readonly docs: readonly (readonly [instance: string, version: string, doc: { readonly id: string }])[];
}

interface DocsInstance {
  readonly versions: readonly { readonly name: string; readonly docs: { readonly id: string }[] }[];
}

/** Docusaurus's own objects, to which shards are added. */
export interface Site {
  readonly routes: ClientRoute[];
  readonly lists: readonly (readonly number[])[];
  readonly registry: Record<string, unknown>;
  readonly hashes: Record<string, string>;
  readonly chunkNames: Record<string, unknown>;
  /** The global data of the docs plugin, by instance. */
  readonly docs: Readonly<Record<string, DocsInstance>> | undefined;
  readonly createComponent: (path: string, hash: string) => unknown;
}

/** Returns a function that adds a shard to the site. */
export function createAdder(site: Site): (shard: LoadedShard) => void {
  // Before any leaf is added, so that the indexes fit.
  const lists = site.lists.map((place) => findList(site.routes, place));
  const added = new Set<LoadedShard>();
  return (shard) => {
    if (added.has(shard)) return;
    added.add(shard);
    const { registry, hashes, chunkNames, leaves, docs } = shard;
    // All this before a component is made, which looks for its chunks at once.
    Object.assign(site.registry, registry);
    Object.assign(site.hashes, hashes);
    Object.assign(site.chunkNames, chunkNames);
    for (const [list, before, path, hash, fields] of leaves) {
      const place = lists[list];
      if (place === undefined) continue;
      const route = {
        path,
        component: site.createComponent(path, hash),
        exact: true,
        ...fields,
      };
      // React tells the routes of a list apart by it. Components, which may show their route, do not see it.
      Object.defineProperty(route, 'key', { value: `${path}-${hash}` });
      const next = place.kept[before];
      place.routes.splice(next === undefined ? place.routes.length : place.routes.indexOf(next), 0, route);
      place.paths?.push(path);
    }
    for (const [instance, version, doc] of docs) {
      const known = site.docs?.[instance]?.versions.find(({ name }) => name === version)?.docs;
      if (known !== undefined && !known.some(({ id }) => id === doc.id)) known.push(doc);
    }
  };
}

/** Returns a function that loads the shards of an address, each once. A shard that fails is asked for once more. */
export function createLoader(
  shards: readonly (() => Promise<{ readonly default: LoadedShard }>)[],
  add: (shard: LoadedShard) => void,
): (path: string) => Promise<void> {
  const loading = new Map<number, Promise<void>>();
  const load = (index: number) => {
    const known = loading.get(index);
    if (known !== undefined) return known;
    const shard = shards[index];
    const loaded =
      shard === undefined
        ? Promise.resolve()
        : shard()
            .catch(shard)
            .then((module) => add(module.default));
    loading.set(index, loaded);
    // The next time it is asked for anew.
    loaded.catch(() => loading.delete(index));
    return loaded;
  };
  return async (path) => {
    await Promise.all(toPathKeys(path).map((key) => load(toShard(key, shards.length))));
  };
}

function findList(routes: readonly ClientRoute[], place: readonly number[]) {
  let route: ClientRoute | undefined;
  for (const index of place) route = (route === undefined ? routes : route.routes)?.[index];
  const list = route?.routes ?? [];
  // A holder matches the paths of what it holds.
  return { routes: list, kept: [...list], paths: Array.isArray(route?.path) ? route.path : undefined };
}

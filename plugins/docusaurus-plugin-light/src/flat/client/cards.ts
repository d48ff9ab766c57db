import { toShard } from '../pathKey.ts';

type Cards = Readonly<Record<string, unknown>>;

/** Returns the folder of a document's id. The documents of a folder are loaded together, since a page shows cards of one folder. */
export const toFolder = (id: string) => id.replace(/[^/]*$/, '');

/**
 * Returns the titles and descriptions of a version's documents, which are loaded when a component asks for one while it renders: React then waits, and renders
 * it again. Docusaurus gives each page of the version all of them, and only cards (`DocCard`) read them.
 */
export function createCards(parts: readonly (() => Promise<{ readonly default: Cards }>)[]): Cards {
  const cards: Record<string, unknown> = {};
  const loading = new Map<number, Promise<void>>();
  const loaded = new Set<number>();
  const load = (index: number) => {
    const part = parts[index];
    const known = loading.get(index);
    if (known !== undefined || part === undefined) return known ?? Promise.resolve();
    const promise = part()
      .catch(part)
      .then((module) => {
        Object.assign(cards, module.default);
        loaded.add(index);
      });
    promise.catch(() => loading.delete(index));
    loading.set(index, promise);
    return promise;
  };
  // What React takes for "not yet".
  const need = (indexes: readonly number[]) => {
    const missing = indexes.filter((index) => !loaded.has(index));
    if (missing.length > 0) throw Promise.all(missing.map(load));
  };
  const needAll = () => need(Array.from(parts.keys()));
  return new Proxy(cards, {
    get: (target, id) => {
      if (typeof id === 'string' && !(id in Object.prototype)) need([toShard(toFolder(id), parts.length)]);
      return Reflect.get(target, id);
    },
    has: (target, id) => {
      needAll();
      return Reflect.has(target, id);
    },
    ownKeys: (target) => {
      needAll();
      return Reflect.ownKeys(target);
    },
  });
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../cache/cache.ts';
import type { CompiledPage } from './compiledPage.ts';

/** A compiled page, with what it rests on besides its own text. */
export interface KeptPage {
  readonly page: CompiledPage;
  /** Files that it shows or imports. */
  readonly files: readonly string[];
  /** Where its links to files lead: pairs of path and address. */
  readonly resolved: readonly (readonly [path: string, permalink: string | null])[];
}

/** Keeps compiled pages for the next run. */
export interface CompiledCache {
  /** Returns the page of a text if nothing that it rests on has changed. */
  readonly find: (key: string, resolve: (path: string) => string | null) => CompiledPage | undefined;
  readonly keep: (key: string, kept: KeptPage) => void;
  readonly save: () => Promise<void>;
}

/** Makes the key of a page. */
export function toPageKey(text: string, ...rest: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([text, ...rest]))
    .digest('hex');
}

/** Opens the compiled pages of a site that `state` describes: its configuration, and the version of Docusaurus. */
export async function openCompiledCache(cache: Cache, state: string): Promise<CompiledCache> {
  const bytes = await cache.read('compiled', state);
  const known = new Map(bytes ? (deserialize(bytes) as [string, KeptPage][]) : []);
  const used = new Map<string, KeptPage>();
  return {
    find(key, resolve) {
      const kept = known.get(key);
      if (!kept?.files.every((file) => existsSync(file))) return undefined;
      if (!kept.resolved.every(([path, permalink]) => resolve(path) === permalink)) return undefined;
      used.set(key, kept);
      return kept.page;
    },
    keep: (key, kept) => {
      used.set(key, kept);
    },
    async save() {
      if (used.size === known.size && [...used.keys()].every((key) => known.has(key))) return;
      await cache.write('compiled', state, serialize([...used]));
    },
  };
}

import { createGlobIndex } from './globIndex.ts';
import type { Governing } from './why.ts';

/** The folder nearest to a path in which something is governed, and the pages that do. */
export interface Near {
  readonly folder: string;
  readonly pages: readonly Governing[];
}

/** Makes the function that finds what governs code near a path that nothing governs. */
export function createFindNear(pages: readonly Governing[]): (path: string) => Near | undefined {
  const find = createGlobIndex(pages.map(({ governs }) => governs));
  return (path) => {
    const folders = path.split('/').filter(Boolean).slice(0, -1);
    for (let depth = folders.length; depth > 0; depth--) {
      const folder = folders.slice(0, depth).join('/');
      const found = find({ path: folder });
      if (found.length > 0) return { folder, pages: found.map(({ at }) => pages[at] as Governing) };
    }
    return undefined;
  };
}

import { createGlobIndex } from './globIndex.ts';
import type { GoverningPage } from './types.ts';

/** A folder of governed code, and the pages that govern it. */
export interface GovernedFolder {
  readonly path: string;
  readonly pages: readonly GoverningPage[];
}

/** Makes the function that finds the nearest folder above an ungoverned path that has governed code. */
export function createFindGovernedFolder(
  pages: readonly GoverningPage[],
): (path: string) => GovernedFolder | undefined {
  const find = createGlobIndex(pages.map(({ governs }) => governs));
  return (path) => {
    const folders = path.split('/').filter(Boolean).slice(0, -1);
    for (let depth = folders.length; depth > 0; depth--) {
      const folder = folders.slice(0, depth).join('/');
      const found = find({ path: folder });
      if (found.length > 0) return { path: folder, pages: found.map(({ at }) => pages[at] as GoverningPage) };
    }
    return undefined;
  };
}

import type { KindName } from '../content/kinds/index.ts';
import { compileGlob, matchGlob, toPathSegments } from '../why/globMatcher.ts';

/** The option `folders`: kinds by folder or glob. */
export type Folders = Readonly<Record<string, KindName>>;

/** Creates a function that returns the kind which the option `folders` gives a page. The longest folder or glob that fits counts. */
export function createFolderKinds(folders: Folders): (source: string) => KindName | undefined {
  const rules = Object.entries(folders)
    .map(([written, kind]) => ({ kind, folder: written.replace(/^\.?\/|\/$/g, '') }))
    .sort((a, b) => b.folder.length - a.folder.length)
    .map(({ kind, folder }) => ({ kind, fits: toTest(folder) }));
  return (source) => rules.find(({ fits }) => fits(source))?.kind;
}

/** A folder fits what is below it, however it is spelled; a glob fits files, and what is below the folders that it fits. */
function toTest(folder: string): (source: string) => boolean {
  const isBelow = (source: string) => source.startsWith(`${folder}/`);
  if (!/[*?[{]/.test(folder)) return isBelow;
  const globs = [folder, `${folder}/**`].map(compileGlob);
  return (source) => isBelow(source) || globs.some((glob) => matchGlob(glob, toPathSegments(source)));
}

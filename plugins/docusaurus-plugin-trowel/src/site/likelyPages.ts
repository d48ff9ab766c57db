import path from 'node:path';
import { type FileRef, findFiles } from '../content/fileFinder.ts';
import type { Folders } from './folderKinds.ts';
import { createDocKinds } from './pages.ts';

interface LikelyInput {
  /** The folders of docs, relative to the site. */
  readonly docsFolders: readonly string[];
  readonly folders: Folders;
}

/**
 * Finds the pages that a site's docs most likely have, before Docusaurus has loaded them. A page too many or too few costs time
 * only: what the hub holds is decided by the pages that Docusaurus tells.
 */
export async function findLikelyPages(siteDir: string, { docsFolders, folders }: LikelyInput): Promise<FileRef[]> {
  const found = await Promise.all(
    docsFolders.map(async (folder): Promise<FileRef[]> => {
      const root = path.join(siteDir, folder);
      const refs = await findFiles(root).catch(() => []);
      const sources = refs.map(({ source }) => path.posix.join(folder.replaceAll('\\', '/'), source));
      const kindOf = createDocKinds(sources, folders);
      return refs.map(({ file }, at) => {
        const source = sources[at] as string;
        return { file, source, kind: kindOf(source) };
      });
    }),
  );
  return found.flat();
}

import type { Governed } from '../content/fieldTypes.ts';
import { createGlobIndex } from '../why/globIndex.ts';
import { sameRepository } from '../why/repositoryAddress.ts';
import type { PageCode } from './drift.ts';

/** Finds the globs of pages that fit no file, each with the position of its page. Skips globs of other repositories. */
export function findUnmatchedGlobs(
  pages: readonly Pick<PageCode, 'governs'>[],
  {
    paths,
    repository,
    names,
  }: { readonly paths: readonly string[]; readonly repository?: string; readonly names?: ReadonlySet<string> },
): { readonly at: number; readonly glob: string }[] {
  const findGoverned = createGlobIndex(pages.map(({ governs }) => governs));
  const matched = pages.map(() => new Set<string>());
  for (const path of paths) {
    for (const { at, reasons } of findGoverned({ path }, repository, names))
      for (const { glob, only } of reasons) if (only === undefined) matched[at]?.add(glob);
  }
  return pages.flatMap(({ governs }, at) => {
    const here = governs.filter((one) => isHere(one, repository)).flatMap((one) => one.paths);
    return [...new Set(here)]
      .filter((glob) => !glob.startsWith('!') && !matched[at]?.has(glob.normalize('NFC')))
      .map((glob) => ({ at, glob }));
  });
}

function isHere({ repository: own }: Governed, repository: string | undefined): boolean {
  return own === undefined || repository === undefined || sameRepository(own, repository);
}

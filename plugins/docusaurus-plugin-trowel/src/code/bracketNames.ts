import type { BracketGlobs } from '../why/bracketNames.ts';
import type { Repository } from './repository.ts';
import { listTrackedFiles } from './trackedFiles.ts';

/** Finds the globs with brackets that name a tracked file letter by letter. Asks git only when there are such globs. */
export async function findBracketNames(repository: Repository, brackets: BracketGlobs): Promise<ReadonlySet<string>> {
  const { bases, findNames } = brackets;
  if (bases.length === 0) return new Set();
  return findNames(await listTrackedFiles(repository, bases.includes('') ? undefined : bases));
}

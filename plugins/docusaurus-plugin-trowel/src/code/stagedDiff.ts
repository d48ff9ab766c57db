import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { diffFormat, maxDiffBytes } from './branchDiff.ts';
import { type Git, gitText, RepositoryError } from './git.ts';
import { isWithin } from './isWithin.ts';
import { howToComplete, isMissing } from './partialClone.ts';
import type { Repository } from './repository.ts';

/** Reads what is staged: the difference of the index from the last commit, which the next commit makes. */
export async function readStagedDiff(
  { git, root }: Repository,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const index = await findIndex(git, root, env.GIT_INDEX_FILE);
  const { code, stdout, stderr } = await git(['diff', '--cached', ...diffFormat, '--'], {
    ...{ index, maxBytes: maxDiffBytes, seconds: 60 },
  });
  if (code === 0) return stdout;
  if (isMissing(stderr))
    throw new RepositoryError(`This clone is partial and lacks the files as they were before. ${howToComplete}`);
  throw new RepositoryError(`\`git diff\` failed: ${stderr.split('\n')[0] ?? ''}`);
}

/**
 * Finds the index that a hook is to look at: `git commit -a` and `git commit <file>` make one of their own, and name it in
 * `GIT_INDEX_FILE`. A file outside the repository's own data is that of another repository.
 */
async function findIndex(git: Git, root: string, named: string | undefined): Promise<string | undefined> {
  if (named === undefined || named === '') return undefined;
  const own = await realpath((await gitText(git, ['rev-parse', '--absolute-git-dir'])).replace(/\n$/, ''));
  const file = await realpath(path.resolve(root, named)).catch(() => undefined);
  return file !== undefined && isWithin(own, file) ? file : undefined;
}

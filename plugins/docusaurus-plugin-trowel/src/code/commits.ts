import type { Commit, FileTouched } from './dig/history.ts';
import { createLogReader, logFormat } from './dig/log.ts';
import { RepositoryError } from './git.ts';
import type { Repository } from './repository.ts';

/** Longer histories are not gone through. */
const seconds = 120;
/** The day on which a commit came to be here counts, not the one on which it was first written. */
const format = logFormat.replace('%aI', '%cI');

/**
 * Goes through the commits of the current branch since a day, newest first, in one pass and without keeping them. A merge
 * says nothing: its commits have been said.
 */
export async function eachCommit({ git }: Repository, since: string, use: (commit: Commit) => void): Promise<void> {
  const reader = createLogReader(use);
  const { code, stderr } = await git(
    [
      ...['log', '-z', '--numstat', `--format=${format}`, `--since=${since}T00:00:00`, '--find-renames', '-l1000'],
      ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--no-mailmap'],
      ...['--ignore-submodules=dirty', '--submodule=short', 'HEAD', '--'],
    ],
    { seconds, onText: reader.push },
  );
  if (code !== 0) throw new RepositoryError(`The history cannot be read: ${stderr.split('\n')[0]}`);
  reader.end();
}

/** What files are called today, learnt from the renames of a history that is gone through newest first. */
export interface Names {
  readonly learn: (file: Pick<FileTouched, 'path' | 'was'>) => void;
  readonly today: (path: string) => string;
}

export function createNames(): Names {
  const today = new Map<string, string>();
  return {
    learn({ path, was }) {
      // What came later to the old name is another file.
      if (was !== undefined && !today.has(was)) today.set(was, today.get(path) ?? path);
    },
    today: (path) => today.get(path) ?? path,
  };
}

import type { Commit } from './dig/history.ts';
import { createLogReader, logFormat } from './dig/log.ts';
import { RepositoryError } from './git.ts';
import type { Repository } from './repository.ts';

/** The time limit for reading a history. */
const seconds = 120;
/** Uses the date of the commit, not of its first authoring: code drifts on the day it arrives. */
const format = logFormat.replace('%aI', '%cI');

/**
 * Calls `use` for each commit of the current branch since a day, newest first, without keeping them. A merge has no
 * files, since its commits are listed themselves. Throws a `RepositoryError` when git fails.
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

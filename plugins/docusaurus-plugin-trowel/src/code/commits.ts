import type { Commit } from './dig/history.ts';
import { createLogReader, logFormat } from './dig/log.ts';
import { RepositoryError } from './git.ts';
import { isMissing } from './partialClone.ts';
import type { Repository } from './repository.ts';

/** The time limit for reading a history. */
const seconds = 120;
/** Uses the date of the commit, not of its first authoring: code drifts on the day it arrives. */
const format = logFormat.replace('%aI', '%cI');

/** What is read of each commit's files: changed lines and renames, or only what a partial clone knows without their content. */
type Form = 'lines' | 'names';
const forms: Readonly<Record<Form, readonly string[]>> = {
  lines: ['--numstat', '--find-renames', '-l1000'],
  names: ['--name-status', '--find-renames=100%'],
};

/** Which commits to read, and how much of each. */
interface CommitQuery {
  readonly since: string;
  readonly form: Form;
}

/**
 * Calls `use` for each commit of the current branch since a day, newest first, without keeping them. A merge has no
 * files, since its commits are listed themselves. Returns whether all were read: a partial clone may lack what the form
 * needs. Throws a `RepositoryError` when git fails otherwise.
 */
export async function eachCommit(
  { git }: Repository,
  { since, form }: CommitQuery,
  use: (commit: Commit) => void,
): Promise<boolean> {
  const reader = createLogReader(use);
  const { code, stderr } = await git(
    [
      ...['log', '-z', ...forms[form], `--format=${format}`, `--since=${since}T00:00:00`],
      ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--no-mailmap'],
      ...['--ignore-submodules=dirty', '--submodule=short', 'HEAD', '--'],
    ],
    { seconds, onText: reader.push },
  );
  if (code === 0) reader.end();
  else if (!isMissing(stderr)) throw new RepositoryError(`The history cannot be read: ${stderr.split('\n')[0]}`);
  return code === 0;
}

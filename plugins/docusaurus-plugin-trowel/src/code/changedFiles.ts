import { createLogReader, logFormat } from './dig/log.ts';
import { RepositoryError } from './git.ts';
import type { Repository } from './repository.ts';

const limits = { commits: 2000, seconds: 20, summary: 120 };

/** A file that git changed, with the commit. */
export interface Change {
  readonly path: string;
  readonly sha: string;
  readonly date: string;
  readonly summary: string;
}

interface ChangeQuery {
  readonly since: string;
  readonly folders: readonly string[];
  /** Only changes of lines that this regular expression fits. */
  readonly pattern?: string;
}

/** Calls `use` for each file that a commit changed, newest first, with its former name. */
export async function eachChange(
  { git }: Repository,
  { since, folders, pattern }: ChangeQuery,
  use: (change: Change, was: string | undefined) => void,
): Promise<void> {
  const reader = createLogReader(({ sha, date, subject, files }) => {
    for (const { path, was } of files) use({ path, sha, date, summary: subject.slice(0, limits.summary) }, was);
  });
  const { code, stderr } = await git(
    [
      ...['log', '-z', '--name-status', '--find-renames', '-l400', `--format=${logFormat.replace('%aI', '%cI')}`],
      ...[`--since=${since}T00:00:00`, `--max-count=${limits.commits}`],
      ...(pattern === undefined ? [] : [`-G${pattern}`]),
      ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--no-mailmap'],
      ...['--encoding=UTF-8', '--no-notes', '--ignore-submodules=all', 'HEAD', '--', ...folders],
    ],
    // The first commit adds everything, and replaces nothing.
    { seconds: limits.seconds, config: ['log.showRoot=false'], onText: reader.push },
  );
  if (code !== 0) throw new RepositoryError(`The history cannot be read: ${stderr.split('\n')[0]}`);
  reader.end();
}

import { type Git, gitText, splitZero } from './git.ts';
import type { Repository } from './repository.ts';

/** A commit, and the day on which it was made, in UTC. */
export interface Commit {
  readonly sha: string;
  readonly day: string;
}

/** A file of a commit: its path in the repository, with slashes, and the name of its content. */
export interface TreeFile {
  readonly path: string;
  readonly blob: string;
}

/** How many commits are looked at, and how large a file is, in bytes, that is read. */
const limits = { commits: 50_000, file: 5_000_000 } as const;

/** Lists the commits of the current branch, the newest first. Of a merged branch only the merge. None of a repository without commits. */
export async function listCommits({ git }: Repository): Promise<readonly Commit[]> {
  const { code, stdout } = await git([
    ...['rev-list', '--first-parent', '--timestamp', `--max-count=${limits.commits}`, 'HEAD', '--'],
  ]);
  return code === 0 ? stdout.split('\n').flatMap(toCommit) : [];
}

/** Finds, for each day, the last commit that was made by then. A day before the first commit has none. */
export function findCommitsOf(commits: readonly Commit[], days: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    days.flatMap((day) => {
      const last = commits.find((commit) => commit.day <= day);
      return last ? [[day, last.sha] as const] : [];
    }),
  );
}

function toCommit(line: string): Commit[] {
  const [, seconds, sha] = /^(\d+) ([0-9a-f]{40,64})$/.exec(line) ?? [];
  return sha === undefined ? [] : [{ sha, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) }];
}

/** Lists the files below some folders as they were in a commit. Links, submodules and what is too large are left out. */
export async function listTree(git: Git, sha: string, folders: readonly string[]): Promise<readonly TreeFile[]> {
  const listed = await gitText(git, ['ls-tree', '-r', '-z', '--long', '--full-tree', sha, '--', ...folders]);
  return splitZero(listed).flatMap((row) => {
    const [, blob, size, path] = /^100\d{3} blob ([0-9a-f]{40,64}) +(\d+)\t(.+)$/s.exec(row) ?? [];
    return blob === undefined || path === undefined || Number(size) > limits.file ? [] : [{ path, blob }];
  });
}

import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { toShellWord } from '../shared/shellWord.ts';
import { createGit, type Git, type GitPlace, RepositoryError } from './git.ts';
import { isWithin } from './isWithin.ts';

/** A repository on disk. */
export interface Repository {
  /** The absolute path of its root, without links. */
  readonly root: string;
  /** Runs git in the root. */
  readonly git: Git;
  /** Whether it is a shallow clone. */
  readonly isShallow: boolean;
}

/**
 * Opens the repository that a folder is in; `undefined` when it is in none. Throws a `RepositoryError` for a file, when
 * git refuses to read the repository, or when its settings put its files elsewhere.
 */
export async function openRepository({ cwd, env }: GitPlace): Promise<Repository | undefined> {
  const here = await realpath(cwd);
  if (!(await stat(here)).isDirectory()) throw new RepositoryError(`${here} is a file; name the folder that it is in.`);
  const { code, stdout, stderr } = await createGit({ cwd: here, env })([
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-toplevel',
  ]);
  if (code !== 0) return explain(stderr, here);
  const [inside, shallow, ...rest] = stdout.replace(/\n$/, '').split('\n');
  if (inside !== 'true')
    throw new RepositoryError(`${here} is inside a repository’s own data; name a folder of its files.`);
  const root = await realpath(path.resolve(here, rest.join('\n')));
  // `core.worktree` in a copied repository can name any folder of this machine.
  if (!isWithin(root, here))
    throw new RepositoryError(`The repository here says that its files are in ${root}; it is not read.`);
  return { root, git: createGit({ cwd: root, env }), isShallow: shallow === 'true' };
}

/** Throws the error that git's message means; returns `undefined` when the folder is in no repository. */
function explain(stderr: string, folder: string): undefined {
  if (/not a git repository/i.test(stderr)) return undefined;
  if (/dubious ownership|unsafe repository/i.test(stderr))
    throw new RepositoryError(
      `git does not read ${folder}, which belongs to somebody else; if it is yours: git config --global --add safe.directory ${toShellWord(folder)}`,
    );
  if (/must be run in a work tree/.test(stderr))
    throw new RepositoryError(`The repository in ${folder} has no files of its own (it is bare); name a clone of it.`);
  throw new RepositoryError(`git cannot read ${folder}: ${stderr.split('\n')[0]}`);
}

/** Returns the address of the repository's `origin`; `undefined` without one. */
export async function findOrigin({ git }: Repository): Promise<string | undefined> {
  const { code, stdout } = await git(['remote', 'get-url', 'origin']);
  const address = stdout.trim();
  return code === 0 && address !== '' ? address : undefined;
}

/** Finds the commit that a revision names. Throws a `RepositoryError` that says how to fetch it when it is missing. */
export async function findCommit({ git, isShallow }: Repository, revision: string): Promise<string> {
  if (revision.startsWith('-')) throw new RepositoryError(`\`${revision}\` is not a revision.`);
  const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (code === 0) return stdout.trim();
  if (!(await hasCommits(git)))
    throw new RepositoryError('The repository has no commits yet: there is nothing to compare with.');
  throw new RepositoryError(`\`${revision}\` names no commit here. ${howToFetch(revision, isShallow)}`);
}

/** Finds the last commit that the current branch shares with a revision. Throws a `RepositoryError` without one. */
export async function findMergeBase(repository: Repository, revision: string): Promise<string> {
  const base = await findCommit(repository, revision);
  const { git, isShallow } = repository;
  if (!(await hasCommits(git)))
    throw new RepositoryError('The repository has no commits yet: there is nothing to compare with.');
  const { code, stdout } = await git(['merge-base', '--', base, 'HEAD']);
  const found = stdout.split('\n')[0] ?? '';
  if (code === 0 && found !== '') return found;
  const advice = isShallow
    ? 'The clone is shallow: its history was cut off before the two met. Run `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`).'
    : 'Their histories have nothing in common.';
  throw new RepositoryError(`\`${revision}\` and the current branch share no commit. ${advice}`);
}

async function hasCommits(git: Git): Promise<boolean> {
  return (await git(['rev-parse', '--verify', '--quiet', 'HEAD'])).code === 0;
}

function howToFetch(revision: string, isShallow: boolean): string {
  const remote = /^origin\/([\w./-]+)$/.exec(revision)?.[1];
  if (remote) return `Fetch it: git fetch origin ${remote}:refs/remotes/origin/${remote}`;
  if (isShallow) return 'The clone is shallow; fetch the rest: git fetch --unshallow';
  return 'Name a branch, a tag or a commit; branches of others are named with their remote, such as `origin/main`.';
}

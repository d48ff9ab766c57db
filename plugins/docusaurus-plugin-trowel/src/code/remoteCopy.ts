import { createGit, type Git, type GitPlace, gitText, RepositoryError } from './git.ts';

/** The last commit of another repository, fetched into an empty folder. */
export interface RemoteCopy {
  readonly git: Git;
  readonly commit: string;
}

interface RemoteCommit extends GitPlace {
  /** An address that git knows. */
  readonly url: string;
  /** The commit to fetch; the last one of the default branch unless given. */
  readonly commit?: string;
  readonly seconds?: number;
}

/** Larger files are no pages, and are not sent. */
const largestFile = '2m';

/**
 * Fetches one commit of another repository into an empty folder. Nothing is checked out, so no filter or hook of it can run. The caller's
 * own settings say how to sign in; git never asks. Throws a `RepositoryError`.
 */
export async function fetchCommit({ url, commit, seconds = 120, ...place }: RemoteCommit): Promise<RemoteCopy> {
  if (url.startsWith('-')) throw new RepositoryError(`\`${url}\` is no address of a repository.`);
  const git = createGit(place);
  await gitText(git, ['init', '--quiet', '--template=', '.']);
  const reaching = createGit({ ...place, protocols: ['https', 'http', 'ssh', 'file'] });
  const { code, stderr } = await reaching(
    ['fetch', '--quiet', '--depth=1', '--no-tags', `--filter=blob:limit=${largestFile}`, '--', url, commit ?? 'HEAD'],
    { seconds, config: ['gc.auto=0', 'maintenance.auto=false', 'fetch.recurseSubmodules=false'] },
  );
  if (code !== 0) throw new RepositoryError(`\`git fetch ${url}\` failed: ${lastLine(stderr) || `exit code ${code}`}`);
  const found = (await gitText(git, ['rev-parse', '--verify', 'FETCH_HEAD^{commit}'])).trim();
  return { git, commit: found };
}

function lastLine(text: string): string {
  return text.split('\n').find((line) => /^(?:fatal|error|ERROR):/.test(line)) ?? text.split('\n').at(-1) ?? '';
}

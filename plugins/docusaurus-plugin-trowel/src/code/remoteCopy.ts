import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { quoteName } from '../shared/quote.ts';
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
  /** The bytes that it may take on the disk. Git is stopped beyond that; default: 64 MB. */
  readonly maxBytes?: number;
}

/** Larger files are no pages, and are not sent. */
const largestFile = '2m';

/**
 * Fetches one commit of another repository into an empty folder. Nothing is checked out, so no filter or hook of it can run. The caller's
 * own settings say how to sign in; git never asks. Throws a `RepositoryError`.
 */
export async function fetchCommit({
  url,
  commit,
  seconds = 120,
  maxBytes = 64e6,
  ...place
}: RemoteCommit): Promise<RemoteCopy> {
  if (url.startsWith('-')) throw new RepositoryError(`\`${url}\` is no address of a repository.`);
  const git = createGit(place);
  await gitText(git, ['init', '--quiet', '--template=', '.']);
  const reaching = createGit({ ...place, protocols: ['https', 'http', 'ssh', 'file'] });
  const watch = watchSize(place.cwd, maxBytes);
  const fetched = reaching(
    ['fetch', '--quiet', '--depth=1', '--no-tags', `--filter=blob:limit=${largestFile}`, '--', url, commit ?? 'HEAD'],
    {
      seconds,
      config: ['gc.auto=0', 'maintenance.auto=false', 'fetch.recurseSubmodules=false'],
      signal: watch.signal,
    },
  );
  const { code, stderr } = await fetched.finally(watch.end);
  await watch.look();
  if (watch.signal.aborted) throw new RepositoryError(String(watch.signal.reason));
  if (code !== 0)
    throw new RepositoryError(
      `\`git fetch ${url}\` failed: ${stderr === '' ? `exit code ${code}` : quoteName(lastLine(stderr))}`,
    );
  const found = (await gitText(git, ['rev-parse', '--verify', 'FETCH_HEAD^{commit}'])).trim();
  return { git, commit: found };
}

function lastLine(text: string): string {
  return text.split('\n').find((line) => /^(?:fatal|error|ERROR):/.test(line)) ?? text.split('\n').at(-1) ?? '';
}

/** How often the size is looked at, in milliseconds. */
const interval = 200;

/** Watches what git writes into a folder: a server can send any number of small files, and leave out no large one. */
function watchSize(folder: string, maxBytes: number) {
  const controller = new AbortController();
  const look = async () => {
    if ((await sizeOf(folder)) > maxBytes)
      controller.abort(
        `\`git fetch\` was stopped: the repository is larger than ${Math.round(maxBytes / 1e6)} MB, the most that is read of one.`,
      );
  };
  const timer = setInterval(look, interval);
  return { signal: controller.signal, look, end: () => clearInterval(timer) };
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  // Git renames files meanwhile.
  const sizes = names.map(async (name) => (await lstat(path.join(folder, name)).catch(() => undefined))?.size ?? 0);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBlobs } from '../code/blobs.ts';
import { gitText, RepositoryError, splitZero } from '../code/git.ts';
import { fetchCommit } from '../code/remoteCopy.ts';
import { chooseFiles } from './chooseFiles.ts';
import { type Copy, checkCopy } from './copy.ts';
import { HubError, limits } from './hubError.ts';

interface GitCopyInput {
  readonly url: string;
  /** The commit that is pinned; the last one unless given. */
  readonly commit?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bytes that are fetched at most. */
  readonly maxBytes?: number;
}

/** Reads another hub from a git repository, of which nothing is checked out or run. Throws a `HubError`. */
export async function copyRepository({
  url,
  commit,
  env,
  maxBytes = limits.sent,
}: GitCopyInput): Promise<Copy & { readonly commit: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trowel-hub-'));
  try {
    const fetched = await fetchCommit({ url, commit, cwd: folder, env, seconds: limits.seconds, maxBytes });
    const listed = splitZero(await gitText(fetched.git, ['ls-tree', '-r', '-z', '--full-tree', fetched.commit]));
    // `100644 blob <object>\t<path>`. Links and submodules are not read.
    const paths = listed.flatMap((line) => (/^100(?:644|755) /.test(line) ? [line.slice(line.indexOf('\t') + 1)] : []));
    const chosen = chooseFiles(paths);
    if (chosen.paths.length > limits.files)
      throw new HubError(`It has ${chosen.paths.length} pages; at most ${limits.files} are read of another hub.`);
    const blobs = await readBlobs(
      fetched.git,
      chosen.paths.map((one) => `${fetched.commit}:${one}`),
    );
    const files = new Map(
      chosen.paths.flatMap((one) => {
        const text = blobs.get(`${fetched.commit}:${one}`);
        return text === undefined ? [] : [[one.slice(chosen.folder.length), text] as const];
      }),
    );
    return { ...checkCopy({ form: chosen.form, files }), commit: fetched.commit };
  } catch (error) {
    if (!(error instanceof RepositoryError)) throw error;
    throw new HubError(`${error.message.replace(/\.$/, '')}. Look whether you may read it: git ls-remote ${url}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

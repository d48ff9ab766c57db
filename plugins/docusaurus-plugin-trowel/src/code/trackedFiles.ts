import { type Git, gitText, splitZero } from './git.ts';
import type { Repository } from './repository.ts';

/** With more paths, listing all files is faster, since git compares each path with every file. */
const fewPaths = 20;
/** The longest path of any file system. */
const maxPath = 4096;

/** A file that git tracks. */
export interface TrackedFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** `other` is a link or a submodule, whose content is not read. */
  readonly type: 'file' | 'other';
}

/** Lists the tracked files at or below the given paths, or all without paths. Sorted by path. */
export async function listTrackedFiles({ git }: Repository, paths?: readonly string[]): Promise<TrackedFile[]> {
  const few = paths !== undefined && paths.length <= fewPaths && paths.every(isArgument) ? paths : [];
  const wanted = paths && new Set(paths);
  const found = new Map<string, TrackedFile>();
  const staged = splitZero(await gitText(git, ['ls-files', '-z', '--stage', '--', ...few]));
  // A clone made with `--no-checkout` has no index yet.
  const lines = staged.length > 0 || paths ? staged : await listCommitted(git);
  for (const line of lines) {
    // `100644 <object> <stage>\t<path>`. A file in conflict has up to three lines.
    const path = line.slice(line.indexOf('\t') + 1);
    if (wanted && !isBelow(path, wanted)) continue;
    found.set(path, { path, type: /^100(?:644|755) /.test(line) ? 'file' : 'other' });
  }
  return [...found.values()];
}

/** Lists the files of the last commit, in nearly the same format; none without a commit. */
async function listCommitted(git: Git): Promise<string[]> {
  const { code, stdout } = await git(['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
  return code === 0 ? splitZero(stdout) : [];
}

/** Returns whether git accepts a path as an argument. A pasted diff can contain any text as a path. */
function isArgument(path: string): boolean {
  return path !== '' && path.length <= maxPath && !/^\/|\0/.test(path) && !path.split('/').includes('..');
}

/** Returns whether a path, or a folder that it is in, is one of the given. */
function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (folders.has(path.slice(0, end))) return true;
  }
  return false;
}

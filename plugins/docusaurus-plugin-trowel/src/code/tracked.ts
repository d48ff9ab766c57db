import { gitText, splitZero } from './git.ts';
import type { Repository } from './repository.ts';

/** More paths are faster found in the list of everything: git holds each against every file. */
const fewPaths = 20;
/** No file system has longer ones. */
const maxPath = 4096;

/** Something that git keeps. */
export interface Tracked {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** `other`: a link or a submodule, whose content is not looked into. */
  readonly type: 'file' | 'other';
}

/** What git keeps at these paths, and below them where they are folders; without paths, everything. Ordered by path. */
export async function listTracked({ git }: Repository, paths?: readonly string[]): Promise<Tracked[]> {
  const few = paths !== undefined && paths.length <= fewPaths && paths.every(canBeAsked) ? paths : [];
  const asked = paths && new Set(paths);
  const found = new Map<string, Tracked>();
  for (const line of splitZero(await gitText(git, ['ls-files', '-z', '--stage', '--', ...few]))) {
    // `100644 <object> <stage>\t<path>`; a file in conflict stands there up to three times.
    const path = line.slice(line.indexOf('\t') + 1);
    if (asked && !isAsked(path, asked)) continue;
    found.set(path, { path, type: /^100(?:644|755) /.test(line) ? 'file' : 'other' });
  }
  return [...found.values()];
}

/** Whether git takes a path as an argument: a diff that somebody wrote may name any. */
function canBeAsked(path: string): boolean {
  return path !== '' && path.length <= maxPath && !/^\/|\0/.test(path) && !path.split('/').includes('..');
}

/** Whether a path, or a folder that it is in, was asked for. */
function isAsked(path: string, asked: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (asked.has(path.slice(0, end))) return true;
  }
  return false;
}

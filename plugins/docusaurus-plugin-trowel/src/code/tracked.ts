import { gitText, splitZero } from './git.ts';
import type { Repository } from './repository.ts';

/** Files whose paths are asked for at once: more would be too long for a command line. */
const portion = 500;

/** Something that git keeps. */
export interface Tracked {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** `other`: a link or a submodule, whose content is not looked into. */
  readonly type: 'file' | 'other';
}

/** What git keeps at these paths, and below them where they are folders; without paths, everything. Ordered by path. */
export async function listTracked({ git }: Repository, paths?: readonly string[]): Promise<Tracked[]> {
  const found = new Map<string, Tracked>();
  for (let start = 0; start === 0 || start < (paths?.length ?? 0); start += portion) {
    const asked = paths?.slice(start, start + portion) ?? [];
    for (const line of splitZero(await gitText(git, ['ls-files', '-z', '--stage', '--', ...asked]))) {
      // `100644 <object> <stage>\t<path>`; a file in conflict stands there up to three times.
      const tab = line.indexOf('\t');
      const path = line.slice(tab + 1);
      found.set(path, { path, type: /^100(?:644|755) /.test(line) ? 'file' : 'other' });
    }
  }
  return [...found.values()];
}

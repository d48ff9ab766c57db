import { indexBy } from '../shared/collections.ts';
import { type Git, RepositoryError, splitZero } from './git.ts';
import { isMissing } from './partialClone.ts';
import { createRenameTracker } from './renameTracker.ts';
import type { Repository } from './repository.ts';

/** How many commits are searched for renames. */
const maxCommits = 20_000;

/**
 * Finds the new form of globs that no longer fit any file, from the renames that git knows. Returns it by glob, and
 * leaves out globs without one.
 */
export async function findGlobRenames(
  { git }: Repository,
  globs: readonly string[],
  tracked: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (globs.length === 0) return new Map();
  const output = await readRenames(git);
  const existing = new Set(tracked);
  const renames = createRenameTracker();
  const tokens = splitZero(output);
  for (let at = 0; at + 2 < tokens.length; at += 3) {
    renames.add({ was: tokens[at + 1] as string, path: tokens[at + 2] as string });
  }
  const moves = renames.list().filter(([, to]) => existing.has(to));
  const findNewName = createFindNewName(moves);
  const found = new Map<string, string>();
  for (const glob of globs) {
    const moved = findNewName(glob);
    if (moved !== undefined) found.set(glob, moved);
  }
  return found;
}

/** Reads all renames of the history. In a partial clone, only those of files that did not change on the way, or none. */
async function readRenames(git: Git): Promise<string> {
  for (const form of [['--find-renames', '-l1000'], ['--find-renames=100%']]) {
    const { code, stdout, stderr } = await git(
      [
        ...['log', '-z', '--name-status', '--diff-filter=R', '--format=', ...form, `-n${maxCommits}`],
        ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', 'HEAD', '--'],
      ],
      { seconds: 60 },
    );
    if (code === 0) return stdout;
    if (!isMissing(stderr)) throw new RepositoryError(`\`git log\` failed: ${stderr.split('\n')[0] ?? ''}`);
  }
  return '';
}

type Move = readonly [from: string, to: string];

/** Makes the function that finds the new form of a glob: its first folders are replaced by those where most files went. */
function createFindNewName(moves: readonly Move[]): (glob: string) => string | undefined {
  const below = indexBy(moves, ([from]) => listBases(from));
  // Many globs begin with the same folder.
  const bases = new Map<string, string | undefined>();
  return (glob) => {
    // A glob with brackets can be the name of a file.
    const wild = below.has(glob) ? -1 : glob.search(/[*?[\]{}\\]/);
    const end = wild === -1 ? glob.length : glob.lastIndexOf('/', wild);
    if (end <= 0) return undefined;
    const base = glob.slice(0, end);
    if (!bases.has(base)) bases.set(base, findNewBase(base, below.get(base) ?? []));
    const moved = bases.get(base);
    return moved === undefined ? undefined : moved + glob.slice(end);
  };
}

/** Finds where most files of a folder went, or the file itself. */
function findNewBase(base: string, moves: readonly Move[]): string | undefined {
  const votes = new Map<string, number>();
  for (const [from, to] of moves) {
    const rest = from.slice(base.length);
    if (!to.endsWith(rest) || to === rest) continue;
    const name = to.slice(0, to.length - rest.length);
    votes.set(name, (votes.get(name) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** Lists a path and every folder above it, the longest first. */
function* listBases(path: string): Generator<string> {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}

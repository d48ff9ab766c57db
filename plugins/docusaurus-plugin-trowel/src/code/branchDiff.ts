import { type Git, gitText, RepositoryError, splitZero } from './git.ts';
import { howToComplete, isMissing } from './partialClone.ts';
import { findMergeBase, type Repository } from './repository.ts';

/** Longer diffs are refused. */
export const maxDiffBytes = 50e6;

/** Options that fix the format of a diff, whatever the repository's settings say, and run no program. */
export const diffFormat = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--ignore-submodules=dirty',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--find-renames',
  '-l2000',
  '--unified=3',
  '--inter-hunk-context=0',
  '--diff-algorithm=myers',
] as const;

/** The change of a branch. */
export type BranchDiff =
  /** As `git diff` prints it. */
  | { readonly diff: string }
  /** The files that it touches, renamed ones by both names: all that a partial clone knows. */
  | { readonly paths: readonly string[] };

/**
 * Reads what the current branch changes, as a pull request shows it: from the last commit that it shares with a revision
 * to the files on disk, committed or not. Includes new files once they are added (`git add`).
 */
export async function readBranchDiff(repository: Repository, revision: string): Promise<BranchDiff> {
  const base = await findMergeBase(repository, revision);
  const { git } = repository;
  const config = await filterSettings(git);
  const { code, stdout, stderr } = await git(['diff', ...diffFormat, base, '--'], {
    config,
    maxBytes: maxDiffBytes,
    seconds: 60,
  });
  if (code === 0) return { diff: stdout };
  if (isMissing(stderr)) return { paths: await readNames(git, { base, config }) };
  throw new RepositoryError(`\`git diff\` failed: ${stderr.split('\n')[0] ?? ''}`);
}

/**
 * Reads the names of changed files, which takes no earlier content: those of commits, then those changed on disk. A renamed
 * file is found if it did not change on the way.
 */
async function readNames(
  git: Git,
  { base, config }: { readonly base: string; readonly config: readonly string[] },
): Promise<string[]> {
  const committed = ['diff', ...diffFormat, '--name-status', '-z', '--find-renames=100%', base, 'HEAD', '--'];
  // `git diff` would compare contents again.
  const onDisk = ['status', '--porcelain', '-z', '--untracked-files=no', '--no-renames', '--ignore-submodules=dirty'];
  const [one, other] = await Promise.all(
    [committed, onDisk].map((args) => git(args, { config, maxBytes: maxDiffBytes, seconds: 60 })),
  );
  if (one?.code !== 0 || other?.code !== 0)
    throw new RepositoryError(`This clone is partial and lacks the names of files at ${base}. ${howToComplete}`);
  // `M\0path\0`, `R100\0old\0new\0`.
  const tokens = splitZero(one.stdout);
  const paths: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const count = /^[RC]/.test(tokens[at] as string) ? 2 : 1;
    paths.push(...tokens.slice(at + 1, at + 1 + count).reverse());
    at += 1 + count;
  }
  // ` M path\0`.
  return [...new Set([...paths, ...splitZero(other.stdout).map((line) => line.slice(3))])];
}

/**
 * Lists settings that switch off every filter. Comparing with files on disk would run them, and a repository's own
 * `config` can name any program as a filter (gitattributes(5)). A filter can have an empty name.
 */
async function filterSettings(git: Git): Promise<string[]> {
  const names = splitZero(await gitText(git, ['config', '--list', '--name-only', '-z']));
  const drivers = new Set(names.flatMap((name) => /^filter\.(.*)\.[^.]+$/s.exec(name)?.[1] ?? []));
  return [...drivers].flatMap((driver) => {
    // Such a name cannot be passed on the command line, and is hardly an accident.
    if (/[=\n]/.test(driver))
      throw new RepositoryError(
        `The repository’s settings have a filter named ${JSON.stringify(driver)}, which cannot be switched off; remove it to compare.`,
      );
    return ['clean=', 'smudge=', 'process=', 'required=false'].map((setting) => `filter.${driver}.${setting}`);
  });
}

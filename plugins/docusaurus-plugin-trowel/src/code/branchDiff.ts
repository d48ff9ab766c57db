import { type Git, gitText, RepositoryError, splitZero } from './git.ts';
import { findMergeBase, type Repository } from './repository.ts';

/** Longer diffs are refused. */
const maxBytes = 50e6;

/** Options that fix the format of a diff, whatever the repository's settings say, and run no program. */
const format = [
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
export interface BranchDiff {
  /** As `git diff` prints it. */
  readonly diff: string;
  /** The commit where the branch began. */
  readonly base: string;
}

/**
 * Reads what the current branch changes, as a pull request shows it: from the last commit that it shares with a revision
 * to the files on disk, committed or not. Includes new files once they are added (`git add`).
 */
export async function readBranchDiff(repository: Repository, revision: string): Promise<BranchDiff> {
  const base = await findMergeBase(repository, revision);
  const { git } = repository;
  const config = await filterSettings(git);
  const diff = await gitText(git, ['diff', ...format, base, '--'], { config, maxBytes, seconds: 60 });
  return { diff, base };
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

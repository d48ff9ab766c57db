import { type Git, gitText, RepositoryError, splitZero } from './git.ts';
import { findMergeBase, type Repository } from './repository.ts';

/** Diffs longer than this are no change that anybody reads. */
const maxBytes = 50e6;

/** How a diff is written, whatever the settings of the repository say. No program of anybody's is run for it. */
const form = [
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

/** A change, in the form that `git diff` prints. */
export interface Change {
  readonly diff: string;
  /** The commit that it is measured from. */
  readonly base: string;
}

/**
 * What the current branch changes against a revision, as a pull request shows it: from the last commit that both share
 * to the files as they are now, what is not committed yet included. New files count once git knows them (`git add`).
 */
export async function readChange(repository: Repository, revision: string): Promise<Change> {
  const base = await findMergeBase(repository, revision);
  const { git } = repository;
  const config = await filterSettings(git);
  const diff = await gitText(git, ['diff', ...form, base, '--'], { config, maxBytes, seconds: 60 });
  return { diff, base };
}

/**
 * Settings that switch off every filter: comparing with files on disk would run them, and a repository's own `config`
 * can name any program as one (gitattributes(5)). A filter's name may be empty: `filter=` asks for that one.
 */
async function filterSettings(git: Git): Promise<string[]> {
  const names = splitZero(await gitText(git, ['config', '--list', '--name-only', '-z']));
  const drivers = new Set(names.flatMap((name) => /^filter\.(.*)\.[^.]+$/s.exec(name)?.[1] ?? []));
  return [...drivers].flatMap((driver) => {
    // Such a name cannot be given on the command line; nobody has one by accident.
    if (/[=\n]/.test(driver))
      throw new RepositoryError(
        `The repository’s settings have a filter named ${JSON.stringify(driver)}, which cannot be switched off; remove it to compare.`,
      );
    return ['clean=', 'smudge=', 'process=', 'required=false'].map((setting) => `filter.${driver}.${setting}`);
  });
}

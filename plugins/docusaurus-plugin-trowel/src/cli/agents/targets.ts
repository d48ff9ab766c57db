import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gitText, splitZero } from '../../code/git.ts';
import type { Repository } from '../../code/repository.ts';
import { listTrackedFiles } from '../../code/trackedFiles.ts';
import { compareText } from '../../shared/compareText.ts';
import { readForChange } from '../fileChanges.ts';
import { agentsFile, aider, leadsToAgents, nestedFiles, rootFiles, ruleFolders } from './files.ts';
import { findPart } from './marks.ts';

/** A file that gets our part. */
export interface Target {
  /** From the repository's root, with `/`. */
  readonly file: string;
  /** Files of one family share the landmines: each is in the file of the nearest folder. */
  readonly family: string;
  /** The folder whose code it is about; empty for all. */
  readonly folder: string;
  /** What it holds; absent when it is not there yet. */
  readonly before?: string;
}

/** A file that is left as it is, and why. */
export interface LeftAlone {
  readonly file: string;
  readonly reason: string;
}

interface TargetsInput {
  readonly repository: Repository;
  /** Folders that get a file of their own, from the repository's root. */
  readonly folders: readonly string[];
  /** Files that get our part whatever they are, from the repository's root. */
  readonly files: readonly string[];
}

type Candidate = Omit<Target, 'before'> & { readonly isNamed: boolean };

/** Finds the files of a repository that get our part: AGENTS.md, and those of single tools that are there and do not lead to it. */
export async function findTargets(
  input: TargetsInput,
): Promise<{ readonly targets: readonly Target[]; readonly leftAlone: readonly LeftAlone[] }> {
  const { root } = input.repository;
  const targets: Target[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const { isNamed, ...candidate } of await listCandidates(input)) {
    const kind = await lstat(path.join(root, candidate.file)).catch(() => undefined);
    if (!kind) {
      if (isNamed) targets.push(candidate);
    } else if (kind.isSymbolicLink()) leftAlone.push({ file: candidate.file, reason: 'is a link' });
    else if (kind.isFile()) {
      const before = await readForChange(root, candidate.file);
      const leads = !isNamed && findPart(before).type === 'none' && leadsToAgents(before);
      if (leads) leftAlone.push({ file: candidate.file, reason: `leads to ${agentsFile}` });
      else targets.push({ ...candidate, before });
    }
  }
  return { targets, leftAlone };
}

/** Lists the files that may get our part, each once. Those that are named are made where they are not there. */
async function listCandidates({ repository, folders, files }: TargetsInput): Promise<readonly Candidate[]> {
  const { root } = repository;
  const isThere = async (file: string) => (await lstat(path.join(root, file)).catch(() => undefined)) !== undefined;
  const rules = await Promise.all(ruleFolders.map((folder) => findRenewed(root, folder)));
  const ofRoot = [
    ...rootFiles.filter((file) => file !== agentsFile),
    ...((await isThere(aider.settings)) ? [aider.file] : []),
    ...rules.flat(),
  ];
  const all = [
    ...['', ...folders].map((folder) => toNested(folder, agentsFile, true)),
    ...files.map((file) => ({ ...toCandidate(file), isNamed: true })),
    ...ofRoot.map(toCandidate),
    ...(await findNested(repository)),
  ];
  return [...new Map(all.toReversed().map((one) => [one.file, one])).values()].sort(
    (a, b) => compareText(a.folder, b.folder) || Number(b.isNamed) - Number(a.isNamed) || compareText(a.file, b.file),
  );
}

function toCandidate(file: string): Candidate {
  return { file, family: file, folder: '', isNamed: false };
}

function toNested(folder: string, name: string, isNamed = false): Candidate {
  return { file: path.posix.join(folder, name), family: name, folder, isNamed };
}

/** Finds AGENTS.md and the like in folders, whether git tracks them already or not. What git ignores is left out. */
async function findNested(repository: Repository): Promise<readonly Candidate[]> {
  const [tracked, others] = await Promise.all([
    listTrackedFiles(repository),
    gitText(repository.git, ['ls-files', '-z', '--others', '--exclude-standard']),
  ]);
  return [...tracked.map((one) => one.path), ...splitZero(others)].flatMap((file) => {
    const { dir, base } = path.posix.parse(file);
    return dir !== '' && !dir.startsWith('.') && nestedFiles.includes(base) ? [toNested(dir, base)] : [];
  });
}

/** Finds the files of a folder of rules that have our part already. */
async function findRenewed(root: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    names
      .filter((one) => one.isFile() && /\.mdc?$/.test(one.name))
      .map(async ({ name }) => {
        const file = `${folder}/${name}`;
        return findPart(await readForChange(root, file)).type === 'none' ? [] : [file];
      }),
  );
  return found.flat();
}

import type { OddConstant } from './constants.ts';
import type { DatedLine } from './evidence.ts';
import type { FileHistory } from './fileHistory.ts';
import { weighFile } from './files.ts';
import { type Commit, type History, yearsBetween } from './history.ts';
import type { Phrase } from './phrases.ts';
import type { Chain, ChainStep } from './reverts.ts';

/** Subjects of routine changes. */
const chores =
  /^(?:bump|update|upgrade|release|version|v?\d+\.\d+|merge|changelog|docs?\b|documentation|readme|typo|lint|format|ci\b|chore|build\(deps|add trusted|test|quick|wip|oops)/i;
/** Words of grave changes. */
const grave =
  /\b(?:security|CVE-|races?\b|race condition|dead-?lock|leak|corrupt|data[- ]loss|overflow|vulnerab|outage|incident|crash|performance|slow)/i;
/** The age in years from which a figure counts as old. */
const oldFigure = 2;

/** Returns the steps of a chain that reverted the change. */
function undoneBy({ steps }: Chain): readonly ChainStep[] {
  return steps.filter(({ did }) => did === 'undid');
}

/** Lists the existing files of a reverted change, the most important and most changed first. */
export function filesOf(chain: Chain, { files }: History): readonly string[] {
  const lines = new Map<string, number>();
  // The weight counts much, so that a rewritten test does not come before the line of code that it tests.
  for (const { commit } of chain.steps)
    for (const { path, added, deleted } of commit.files)
      if (files.has(path)) lines.set(path, (lines.get(path) ?? 0) + (added + deleted + 1) * weighFile(path) ** 4);
  return [...lines]
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([path]) => path);
}

/** Weighs a reverted change: more if it lived long, was reverted repeatedly, or the message gives a reason. */
export function weighChain(chain: Chain, files: readonly string[]): number {
  const first = chain.steps[0]?.commit.date ?? '';
  const last = chain.steps.at(-1)?.commit.date ?? '';
  const days = yearsBetween(first, last) * 365;
  const undone = undoneBy(chain);
  const reason = Math.max(...undone.map(({ commit }) => reasonOf(commit).length));
  const isGrave = chain.steps.some(({ commit }) => grave.test(`${commit.subject} ${reasonOf(commit)}`));
  const score =
    3.5 +
    (chain.isWhole ? 0.5 + Math.min(2, 0.8 * Math.log10(1 + days)) : 0.5) +
    1.8 * (new Set(undone.map(({ commit }) => commit.date)).size - 1) +
    1.2 * chain.steps.filter(({ did }) => did === 'remade').length +
    Math.min(2, reason / 150) +
    (isGrave ? 1.2 : 0);
  const subject = chain.subject.trim();
  const isChore = chores.test(subject) || subject.split(/\s+/).length < 2;
  // Reverted on the same day without a reason: a slip.
  const isSlip = chain.isWhole && days < 1 && reason < 40 && !isGrave;
  return (
    score *
    Math.max(0, ...files.slice(0, 3).map(weighFile)) *
    (isChore ? 0.4 : 1) *
    (isSlip ? 0.5 : 1) *
    (chain.isSilent ? 0.5 : 1)
  );
}

/** Returns the reason that a revert's message gives, without its standard lines. */
export function reasonOf({ body }: Commit): string {
  return body
    .replaceAll(/^this reverts commit.*$/gim, '')
    .replaceAll(/^[\w-]+-by:.*$/gim, '')
    .replaceAll(/^(?:reverts?|fixes|closes) [\w./-]*#\d+\.?$/gim, '')
    .replaceAll(/^#?\s*conflicts:(?:\n#?[ \t]+\S.*|\n(?=\S+\/\S)\S+$)*/gim, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Weighs an old comment. */
export function weighComment(
  { what, path, origin }: DatedLine<Phrase>,
  fileHistory: FileHistory | undefined,
  today: string,
): number {
  const passed = Math.log10(1 + (fileHistory?.commits ?? 0));
  return what.weight * weighFile(path) * weighAge(yearsBetween(origin.date, today)) * (0.8 + 0.12 * passed);
}

/** Weighs an unexplained figure; 0 while it is young. */
export function weighConstant(
  { what, path, origin }: DatedLine<OddConstant>,
  fileHistory: FileHistory | undefined,
  today: string,
): number {
  const years = yearsBetween(origin.date, today);
  if (years < oldFigure) return 0;
  return what.weight * weighFile(path) * weighAge(years) * 0.3 * Math.log10(1 + (fileHistory?.commits ?? 0));
}

/** Weighs a file that many people fix again and again; 0 for any other. */
export function weighFileHistory({ path, commits, fixes, authors }: FileHistory): number {
  const share = fixes / commits;
  if (commits < 30 || authors.size < 8 || share < 0.3) return 0;
  return weighFile(path) * share * Math.log2(authors.size) * Math.log10(commits);
}

/** Weighs age: a line that stayed for years counts more than a recent one. */
function weighAge(years: number): number {
  if (years < 0.5) return 0.2;
  return Math.min(1.3, 0.4 + 0.25 * Math.sqrt(years) + 0.05 * years);
}

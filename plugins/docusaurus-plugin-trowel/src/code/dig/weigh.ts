import type { OddConstant } from './constants.ts';
import type { FileStory, OldLine } from './evidence.ts';
import { weighFile } from './files.ts';
import { type Commit, type History, yearsBetween } from './history.ts';
import type { Phrase } from './phrases.ts';
import type { Chain, ChainStep } from './reverts.ts';

/** Changes that nobody needs to know the history of. */
const chores =
  /^(?:bump|update|upgrade|release|version|v?\d+\.\d+|merge|changelog|docs?\b|documentation|readme|typo|lint|format|ci\b|chore|build\(deps|add trusted|test|quick|wip|oops)/i;
/** What nobody wants to go through again. */
const grave =
  /\b(?:security|CVE-|races?\b|race condition|dead-?lock|leak|corrupt|data[- ]loss|overflow|vulnerab|outage|incident|crash|performance|slow)/i;
/** The least years after which a figure is an old one. */
const oldFigure = 2;

/** The commits of a chain that undid it. */
function undoneBy({ steps }: Chain): readonly ChainStep[] {
  return steps.filter(({ did }) => did === 'undid');
}

/** The files that a change which was undone is about, those that matter and changed most first; only ones that are still there. */
export function filesOf(chain: Chain, { files }: History): readonly string[] {
  const lines = new Map<string, number>();
  // A test that was rewritten must not stand before the line of code that it was about.
  for (const { commit } of chain.steps)
    for (const { path, added, deleted } of commit.files)
      if (files.has(path)) lines.set(path, (lines.get(path) ?? 0) + (added + deleted + 1) * weighFile(path) ** 4);
  return [...lines]
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([path]) => path);
}

/** How much a change that was undone asks for a page: what lived long, was undone again and again, or for a stated reason. */
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
  // Undone on the same day, and not a word why: a slip.
  const isSlip = chain.isWhole && days < 1 && reason < 40 && !isGrave;
  return (
    score *
    Math.max(0, ...files.slice(0, 3).map(weighFile)) *
    (isChore ? 0.4 : 1) *
    (isSlip ? 0.5 : 1) *
    (chain.isSilent ? 0.5 : 1)
  );
}

/** Why a commit undid something, where its message says so beyond the form. */
export function reasonOf({ body }: Commit): string {
  return body
    .replaceAll(/^this reverts commit.*$/gim, '')
    .replaceAll(/^[\w-]+-by:.*$/gim, '')
    .replaceAll(/^(?:reverts?|fixes|closes) [\w./-]*#\d+\.?$/gim, '')
    .replaceAll(/^#?\s*conflicts:(?:\n#?[ \t]+\S.*|\n(?=\S+\/\S)\S+$)*/gim, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** How much an old comment asks for a page. */
export function weighComment(
  { what, path, origin }: OldLine<Phrase>,
  story: FileStory | undefined,
  today: string,
): number {
  const passed = Math.log10(1 + (story?.commits ?? 0));
  return what.weight * weighFile(path) * lasting(yearsBetween(origin.date, today)) * (0.8 + 0.12 * passed);
}

/** How much a figure that nobody explains asks for a page; nothing while it is young. */
export function weighConstant(
  { what, path, origin }: OldLine<OddConstant>,
  story: FileStory | undefined,
  today: string,
): number {
  const years = yearsBetween(origin.date, today);
  if (years < oldFigure) return 0;
  return what.weight * weighFile(path) * lasting(years) * 0.3 * Math.log10(1 + (story?.commits ?? 0));
}

/** How much a file that is mended again and again asks for a page; nothing where that is not so. */
export function weighStory({ path, commits, fixes, authors }: FileStory): number {
  const share = fixes / commits;
  if (commits < 30 || authors.size < 8 || share < 0.3) return 0;
  return weighFile(path) * share * Math.log2(authors.size) * Math.log10(commits);
}

/** What has stood for years asks for a reason more than what came last month. */
function lasting(years: number): number {
  if (years < 0.5) return 0.2;
  return Math.min(1.3, 0.4 + 0.25 * Math.sqrt(years) + 0.05 * years);
}

import type { Governed } from '../content/fieldTypes.ts';
import { indexBy } from '../shared/collections.ts';
import type { CalendarDate } from '../shared/date.ts';
import { createGlobIndex } from '../why/globIndex.ts';
import { eachCommit } from './commits.ts';
import type { Commit } from './dig/history.ts';
import { howToComplete } from './partialClone.ts';
import { createRenameTracker } from './renameTracker.ts';
import type { Repository } from './repository.ts';

/** The code that a page governs. */
export interface PageCode {
  readonly governs: readonly Governed[];
  /** Files that have a marker for the page. */
  readonly marked: readonly string[];
  /** The day on which the page was last verified. */
  readonly verified?: CalendarDate;
}

/** How the code of a page has changed since the page was last verified. */
export interface Drift {
  /** Position of the page. */
  readonly at: number;
  readonly commits: number;
  /** Added and removed lines; absent when a partial clone lacks them. */
  readonly lines?: number;
  /** The day of the last commit. */
  readonly last: CalendarDate;
}

/** The drift of pages, with notes about what could not be counted. */
export interface FoundDrift {
  readonly drifts: readonly Drift[];
  readonly notes: readonly string[];
}

/** Where and how to look for drift. */
interface DriftOptions {
  /** The repository's address. */
  readonly address?: string;
  /** Globs whose brackets are letters of names there. */
  readonly names?: ReadonlySet<string>;
}

const uncounted = `This clone is partial and lacks earlier versions of files: commits are counted, their lines are not, and of renamed files only those that did not change are followed. ${howToComplete}`;
const untold = `This clone is partial and lacks the names of files in earlier commits: whether the code has changed since pages were verified was not looked at. ${howToComplete}`;

/** Finds the drift of each page from the repository's commits. Leaves out pages whose code has not changed. */
export async function findDrift(
  repository: Repository,
  pages: readonly PageCode[],
  options: DriftOptions = {},
): Promise<FoundDrift> {
  const dates = pages.flatMap(({ verified }) => verified ?? []).sort();
  const since = dates[0];
  if (since === undefined) return { drifts: [], notes: [] };
  const findPages = createFindPages(pages, options);
  for (const form of ['lines', 'names'] as const) {
    const count = createCount(pages, findPages);
    if (!(await eachCommit(repository, { since, form }, count.add))) continue;
    const drifts = count.list();
    if (form === 'lines') return { drifts, notes: [] };
    return { drifts: drifts.map(({ lines: _, ...drift }) => drift), notes: [uncounted] };
  }
  return { drifts: [], notes: [untold] };
}

/** Makes the function that finds the pages of a file, by their position. */
function createFindPages(pages: readonly PageCode[], { address, names }: DriftOptions) {
  const findGoverned = createGlobIndex(pages.map(({ governs }) => governs));
  const marked = indexBy(pages.keys(), (at) => pages[at]?.marked ?? []);
  const governing = new Map<string, readonly number[]>();
  return (path: string): readonly number[] => {
    const known = governing.get(path);
    if (known) return known;
    const found = [
      ...findGoverned({ path }, address, names)
        .filter(({ reasons }) => reasons.some(({ only }) => only === undefined))
        .map(({ at }) => at),
      ...(marked.get(path) ?? []),
    ];
    governing.set(path, found);
    return found;
  };
}

/** Makes a count of commits by page, to which commits are added newest first. */
function createCount(pages: readonly PageCode[], findPages: (path: string) => readonly number[]) {
  const renames = createRenameTracker();
  const drifts = new Map<number, { commits: number; lines: number; last: CalendarDate }>();
  return {
    add({ date, files }: Commit) {
      const touched = new Map<number, number>();
      for (const file of files) {
        const paths = [file.path, renames.today(file.path), ...(file.was === undefined ? [] : [file.was])];
        const lines = file.added + file.deleted;
        for (const at of new Set(paths.flatMap(findPages))) touched.set(at, (touched.get(at) ?? 0) + lines);
        renames.add(file);
      }
      for (const [at, lines] of touched) {
        // Commits of the day itself do not count, since they can be older than the verification.
        if (date <= (pages[at]?.verified ?? date)) continue;
        const known = drifts.get(at) ?? { commits: 0, lines: 0, last: date };
        drifts.set(at, { commits: known.commits + 1, lines: known.lines + lines, last: known.last });
      }
    },
    list: () => [...drifts].map(([at, drift]) => ({ at, ...drift })).sort((a, b) => a.at - b.at),
  };
}

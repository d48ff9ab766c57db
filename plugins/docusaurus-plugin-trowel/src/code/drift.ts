import type { Governed } from '../content/fieldTypes.ts';
import { indexBy } from '../shared/collections.ts';
import type { CalendarDate } from '../shared/date.ts';
import { createGlobIndex } from '../why/globIndex.ts';
import { eachCommit } from './commits.ts';
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
  /** Added and removed lines. */
  readonly lines: number;
  /** The day of the last commit. */
  readonly last: CalendarDate;
}

/** Finds the drift of each page from the repository's commits. Leaves out pages whose code has not changed. */
export async function findDrift(
  repository: Repository,
  pages: readonly PageCode[],
  address?: string,
): Promise<Drift[]> {
  const dates = pages.flatMap(({ verified }) => verified ?? []).sort();
  const since = dates[0];
  if (since === undefined) return [];
  const findGoverned = createGlobIndex(pages.map(({ governs }) => governs));
  const marked = indexBy(pages.keys(), (at) => pages[at]?.marked ?? []);
  const governing = new Map<string, readonly number[]>();
  const findPages = (path: string): readonly number[] => {
    const known = governing.get(path);
    if (known) return known;
    const found = [
      ...findGoverned({ path }, address)
        .filter(({ reasons }) => reasons.some(({ only }) => only === undefined))
        .map(({ at }) => at),
      ...(marked.get(path) ?? []),
    ];
    governing.set(path, found);
    return found;
  };
  const renames = createRenameTracker();
  const drifts = new Map<number, { commits: number; lines: number; last: CalendarDate }>();
  await eachCommit(repository, since, ({ date, files }) => {
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
  });
  return [...drifts].map(([at, drift]) => ({ at, ...drift })).sort((a, b) => a.at - b.at);
}

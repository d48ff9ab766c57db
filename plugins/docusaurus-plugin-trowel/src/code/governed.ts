import type { Governed } from '../content/fieldTypes.ts';
import { indexBy } from '../shared/collections.ts';
import type { CalendarDate } from '../shared/date.ts';
import { createGlobIndex } from '../why/globIndex.ts';
import { sameRepository } from '../why/repositoryAddress.ts';
import { createNames, eachCommit } from './commits.ts';
import type { Repository } from './repository.ts';

/** A page that governs code, as far as its code is asked about. */
export interface GovernedCode {
  readonly governs: readonly Governed[];
  /** Files in which a marker names it. */
  readonly marked: readonly string[];
  /** The day on which it was last confirmed. */
  readonly verified?: CalendarDate;
}

/** What has happened to the code of a page since it was confirmed. */
export interface Drift {
  /** Position of the page. */
  readonly at: number;
  readonly commits: number;
  /** Lines that came and went. */
  readonly lines: number;
  /** The day of the last commit. */
  readonly last: CalendarDate;
}

/** Patterns of the pages that fit no file: the position of the page, and the pattern. */
export function findUnmatched(
  pages: readonly GovernedCode[],
  { paths, repository }: { readonly paths: readonly string[]; readonly repository?: string },
): { readonly at: number; readonly glob: string }[] {
  const findGoverned = createGlobIndex(pages.map(({ governs }) => governs));
  const matched = pages.map(() => new Set<string>());
  for (const path of paths) {
    for (const { at, reasons } of findGoverned({ path }, repository))
      for (const { glob, only } of reasons) if (only === undefined) matched[at]?.add(glob);
  }
  return pages.flatMap(({ governs }, at) => {
    const here = governs.filter((one) => isHere(one, repository)).flatMap((one) => one.paths);
    return [...new Set(here)]
      .filter((glob) => !glob.startsWith('!') && !matched[at]?.has(glob.normalize('NFC')))
      .map((glob) => ({ at, glob }));
  });
}

/** What has happened to the code of each page since it was confirmed; pages whose code is as it was are left out. */
export async function findDrift(
  repository: Repository,
  pages: readonly GovernedCode[],
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
  const names = createNames();
  const drifts = new Map<number, { commits: number; lines: number; last: CalendarDate }>();
  await eachCommit(repository, since, ({ date, files }) => {
    const touched = new Map<number, number>();
    for (const file of files) {
      const asked = [file.path, names.today(file.path), ...(file.was === undefined ? [] : [file.was])];
      const lines = file.added + file.deleted;
      for (const at of new Set(asked.flatMap(findPages))) touched.set(at, (touched.get(at) ?? 0) + lines);
      names.learn(file);
    }
    for (const [at, lines] of touched) {
      // On the day itself nobody knows which came first.
      if (date <= (pages[at]?.verified ?? date)) continue;
      const known = drifts.get(at) ?? { commits: 0, lines: 0, last: date };
      drifts.set(at, { commits: known.commits + 1, lines: known.lines + lines, last: known.last });
    }
  });
  return [...drifts].map(([at, drift]) => ({ at, ...drift })).sort((a, b) => a.at - b.at);
}

function isHere({ repository: own }: Governed, repository: string | undefined): boolean {
  return own === undefined || repository === undefined || sameRepository(own, repository);
}

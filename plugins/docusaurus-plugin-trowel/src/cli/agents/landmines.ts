import { groupBy } from '../../shared/collections.ts';
import type { Answer, GoverningPage, MatchReason } from '../../why/types.ts';

/** A landmine of code below a folder, with the page that warns of it. */
export interface CodeLandmine {
  readonly page: GoverningPage;
  /** What breaks, and before it what must not be done, as its page says it. */
  readonly text: string;
  /** Where: patterns of the page that fit files here, and files with its markers. Never lines, which move with every edit. */
  readonly where: readonly string[];
  /** Its place among those of its page, from 0. */
  readonly at: number;
}

/** Makes the function that finds the nearest of the folders above a file; `''` is the repository's root. */
function createFindFolder(folders: Iterable<string>): (file: string) => string {
  const known = new Set(folders);
  return (file) => {
    let folder = file;
    while (folder !== '') {
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
      if (known.has(folder)) return folder;
    }
    return '';
  };
}

/**
 * Lists the landmines of code by the nearest of the folders, the most important first: those whose constraints hold, then those without any, last
 * those whose reasons are gone. A page with code in several folders is in each of them. Expects answers about all files, in their order.
 */
export function findLandmines(
  answers: readonly Answer[],
  folders: Iterable<string>,
): ReadonlyMap<string, readonly CodeLandmine[]> {
  const findFolder = createFindFolder(folders);
  const found = answers.flatMap(({ page, places }) =>
    [...groupBy(places, ({ path }) => findFolder(path))].flatMap(([folder, here]) => {
      const where = [...new Set(here.flatMap(({ path, reasons }) => reasons.map((one) => toWhere(one, path))))];
      return page.landmines.map(({ title, text }, at) => ({
        folder,
        landmine: { page, text: [title, text].filter(Boolean).join(': '), where, at },
      }));
    }),
  );
  const sorted = found.toSorted((a, b) => toRank(a.landmine.page) - toRank(b.landmine.page));
  const byFolder = groupBy(sorted, ({ folder }) => folder);
  return new Map([...byFolder].map(([folder, list]) => [folder, list.map(({ landmine }) => landmine)]));
}

function toWhere(reason: MatchReason, path: string): string {
  return reason.type === 'glob' ? reason.glob : path;
}

function toRank({ constraints, reconsider }: GoverningPage): number {
  if (constraints.some(({ status }) => status === 'holds')) return 0;
  return reconsider === undefined || reconsider === 'bound' ? 1 : 2;
}

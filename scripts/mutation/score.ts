import path from 'node:path';
import type { Stryker } from '@stryker-mutator/core';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** How many mutants of a folder's or a file's code the tests noticed. */
export interface Score {
  readonly place: string;
  readonly noticed: number;
  readonly all: number;
}

type Mutant = Pick<MutantResult, 'fileName' | 'status'>;

/** What a mutant's fate says of the tests. Mutants left out (static ones) and those that do not compile say nothing. */
const noticed: Partial<Record<MutantResult['status'], boolean>> = {
  Killed: true,
  Timeout: true,
  Survived: false,
  NoCoverage: false,
};

/**
 * Scores the folders and, within each, its files; the files with the lowest share come first.
 * @param root The folder that places are relative to.
 */
export function scoreByFolder(mutants: readonly Mutant[], root: string): Score[] {
  const scores = new Map<string, { noticed: number; all: number }>();
  for (const { fileName, status } of mutants) {
    const isNoticed = noticed[status];
    if (isNoticed === undefined) continue;
    const file = path.relative(path.resolve(root), path.resolve(fileName)).split(path.sep).join('/');
    for (const place of [`${file.split('/')[0]}/`, file]) {
      const score = scores.get(place) ?? { noticed: 0, all: 0 };
      scores.set(place, { noticed: score.noticed + (isNoticed ? 1 : 0), all: score.all + 1 });
    }
  }
  const share = ({ noticed, all }: Score) => noticed / all;
  const isFolder = ({ place }: Score) => place.endsWith('/');
  const rows = [...scores].map(([place, score]): Score => ({ place, ...score }));
  return rows.sort((a, b) => Number(isFolder(b)) - Number(isFolder(a)) || share(a) - share(b));
}

/** Prints scores, one a line: the share in per cent, the counts, the place. */
export function formatScores(scores: readonly Score[]): string {
  return scores
    .map(
      ({ place, noticed, all }) =>
        `${((100 * noticed) / all).toFixed(1).padStart(5)} %  ${noticed} of ${all}  ${place}`,
    )
    .join('\n');
}

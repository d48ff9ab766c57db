import { distance } from 'fastest-levenshtein';
import { compareText } from '../shared/compareText.ts';

/** Finds the candidate with the smallest edit distance to a name; `undefined` when none is close enough to be meant. */
export type FindNearest = (written: string) => string | undefined;
/** Finds the candidates that may be meant, the nearest first. */
export type FindSimilar = (written: string) => readonly string[];

/** The edit distance at most, however long a name is. */
const maxEdits = 6;
/** The number of candidates at most whose distance is computed, which is slow; the likeliest ones. */
const maxMeasured = 200;

/** Creates the function that finds the nearest of many candidates. */
export function createFindNearest(candidates: Iterable<string>): FindNearest {
  const find = createFindSimilar(candidates);
  return (written) => find(written)[0];
}

/** Creates the function that finds all candidates that may be meant, nearest first. It skips those that cannot be close by a quick lower bound. */
export function createFindSimilar(candidates: Iterable<string>): FindSimilar {
  const prepared = [...candidates].map((value) => {
    const key = normalize(value);
    return { value, key, letters: lettersOf(key) };
  });
  return (written) => {
    const wanted = normalize(written);
    const letters = lettersOf(wanted);
    // A third of the letters may differ: `statsu` finds `status`, `foo` finds nothing.
    const limit = Math.min(maxEdits, Math.max(1, Math.floor(wanted.length / 3)));
    const byLeastEdits: { value: string; key: string }[][] = Array.from({ length: limit + 1 }, () => []);
    for (const candidate of prepared) {
      // An edit changes the length by at most one, and the set of letters by at most two.
      const byLength = Math.abs(candidate.key.length - wanted.length);
      if (byLength > limit) continue;
      const likely = byLeastEdits[Math.max(byLength, Math.ceil(countBits(letters ^ candidate.letters) / 2))];
      if (likely && likely.length < maxMeasured) likely.push(candidate);
    }
    const measured = byLeastEdits
      .flat()
      .slice(0, maxMeasured)
      .map(({ value, key }) => ({ value, edits: distance(wanted, key) }))
      .filter(({ edits }) => edits <= limit);
    return measured.sort((a, b) => a.edits - b.edits || compareText(a.value, b.value)).map(({ value }) => value);
  };
}

/** Makes the end of a message, ` Did you mean …?`; empty when no candidate is close. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  return suggest(createFindNearest(candidates)(written));
}

/** Makes the same for a candidate that is already found. */
export function suggest(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}

function normalize(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, '_');
}

/** Returns the set of characters of a text as 32 bits; some characters share a bit. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 32);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

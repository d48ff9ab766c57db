import { compareText } from '../../shared/compareText.ts';
import { forEachWord, isCapitalized } from './letters.ts';
import { mostWords, short } from './wordCode.ts';

/** Chooses the words that save most when encoded (length times frequency), in the order of `sortByTier`. */
export function chooseWords(texts: Iterable<string>, most: number): string[] {
  const written = new Map<string, number>();
  for (const text of texts) {
    forEachWord(text, (one) => {
      written.set(one, (written.get(one) ?? 0) + 1);
    });
  }
  const counts = new Map<string, number>();
  for (const [one, count] of written) {
    const listed = isCapitalized(one) ? one.toLowerCase() : one;
    counts.set(listed, (counts.get(listed) ?? 0) + count);
  }
  const chosen = [...counts]
    .filter(([written, count]) => count > 2 && written.length > 1 && written.length < 40)
    .sort((a, b) => b[1] * (b[0].length - 1) - a[1] * (a[0].length - 1) || compareText(a[0], b[0]))
    .slice(0, Math.min(most, mostWords))
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return sortByTier(chosen.map(([written]) => written));
}

/**
 * Sorts words within tiers of the frequent and the less frequent ones by the alphabet: the list is then a third shorter, as
 * neighbours begin alike, and the first byte of a code still says how frequent the word is.
 */
function sortByTier(byFrequency: readonly string[]): string[] {
  const sorted: string[] = [];
  for (let from = 0, size = short; from < byFrequency.length; from += size, size = Math.max(256, from)) {
    sorted.push(...byFrequency.slice(from, from + size).sort());
  }
  return sorted;
}

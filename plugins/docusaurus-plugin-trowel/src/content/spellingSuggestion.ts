import { distance } from 'fastest-levenshtein';
import { compareText } from '../shared/compareText.ts';

/** Finds the candidate that the writer most likely meant, or nothing when none is close enough to be worth proposing. */
export type FindNearest = (written: string) => string | undefined;

/** More edits than this make another word, however long it is. */
const maxEdits = 6;
/** Measuring is slow: of very many names that look alike, only so many of the likeliest are measured. */
const maxMeasured = 200;

/** Prepares many candidates for many questions: those that cannot be close are passed over without measuring. */
export function createFindNearest(candidates: Iterable<string>): FindNearest {
  const prepared = [...candidates].map((value) => {
    const key = normalize(value);
    return { value, key, letters: lettersOf(key) };
  });
  return (written) => {
    const wanted = normalize(written);
    const letters = lettersOf(wanted);
    // A third of the word may differ: `statsu` finds `status`, `foo` finds nothing.
    const limit = Math.min(maxEdits, Math.max(1, Math.floor(wanted.length / 3)));
    const byLeastEdits: { value: string; key: string }[][] = Array.from({ length: limit + 1 }, () => []);
    for (const candidate of prepared) {
      // An edit changes the length by one at most, and the set of letters by two.
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
    return measured.sort((a, b) => a.edits - b.edits || compareText(a.value, b.value))[0]?.value;
  };
}

/** ` Did you mean …?`, or nothing: to be appended to a message. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  return suggest(createFindNearest(candidates)(written));
}

/** The same for a candidate that was found before. */
export function suggest(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}

function normalize(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, '_');
}

/** One bit for each letter, digit and so on that a text has; some share theirs. */
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

import { createRandom, pickOne, seedOf } from '../random.ts';

/** Words that get typos: of Latin letters, and long enough to stay recognizable. */
const candidates = /[A-Za-z]{5,}/g;
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const slips = ['swap', 'drop', 'insert', 'replace'] as const;

/**
 * Makes one typo in a word of at least five letters: two letters swapped, one left out, added or replaced. The same text always
 * gets the same typo. `undefined` when no word is long enough.
 */
export function toTypo(text: string): string | undefined {
  const words = [...text.matchAll(candidates)];
  if (words.length === 0) return undefined;
  const random = createRandom(seedOf(text));
  // Tries again when nothing changed, as when two equal letters are swapped.
  for (;;) {
    const { 0: word, index } = pickOne(words, random);
    const slipped = slip(word, random);
    if (slipped.toLowerCase() !== word.toLowerCase())
      return text.slice(0, index) + slipped + text.slice(index + word.length);
  }
}

function slip(word: string, random: () => number): string {
  const how = pickOne(slips, random);
  const at = Math.floor(random() * (how === 'swap' ? word.length - 1 : word.length));
  const before = word.slice(0, at);
  switch (how) {
    case 'swap':
      return `${before}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
    case 'drop':
      return before + word.slice(at + 1);
    case 'insert':
      return before + pickOne(letters, random) + word.slice(at);
    case 'replace':
      return before + pickOne(letters, random) + word.slice(at + 1);
  }
}

/** How the vocabulary of texts grows with their amount. */
export interface Vocabulary {
  /** Words that new words may replace: those that occur once or twice in the real texts. */
  readonly rare: ReadonlySet<string>;
  /** Returns how many new words there are after this many characters. */
  readonly newWordsAt: (characters: number) => number;
}

const word = /[a-z]{5,}/gi;

/** Estimates `words = factor × characters ^ exponent` (Heaps' law) from half of the texts and all of them. */
export function measureVocabulary(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  const half = Math.floor(texts.length / 2);
  let characters = 0;
  let atHalf = { words: 1, characters: 1 };
  // Takes every other text first, since the parts of a corpus have words of their own.
  const mixed = [...texts.filter((_, at) => at % 2 === 0), ...texts.filter((_, at) => at % 2 === 1)];
  for (const [at, text] of mixed.entries()) {
    if (at === half) atHalf = { words: Math.max(1, counts.size), characters: Math.max(1, characters) };
    characters += text.length;
    for (const [form] of text.toLowerCase().matchAll(word)) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const exponent = Math.log(counts.size / atHalf.words) / Math.log(characters / atHalf.characters);
  return {
    rare: new Set([...counts].filter(([, count]) => count <= 2).map(([form]) => form)),
    newWordsAt: (written) =>
      written <= characters ? 0 : counts.size * (written / characters) ** exponent - counts.size,
  };
}

interface RenewInput {
  readonly vocabulary: Vocabulary;
  /** How many characters were written before. */
  readonly characters: number;
  readonly random: () => number;
}

/** Replaces rare words of a text by new ones, once more was written than there is real text. Lower numbers are more frequent. */
export function renewWords(text: string, { vocabulary, characters, random }: RenewInput): string {
  const words = Math.floor(vocabulary.newWordsAt(characters));
  if (words <= 0) return text;
  return text.replaceAll(word, (form) =>
    vocabulary.rare.has(form.toLowerCase()) ? coin(Math.floor(random() ** 2 * words)) : form,
  );
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu'.split(' ');

/** Makes a word of no language, a different one for each number. */
function coin(number: number): string {
  // The factor keeps neighbouring numbers apart in the alphabet. There are 20⁴ short words, then longer ones.
  let rest = (number * 7919) % 160_000;
  let coined = number < 160_000 ? '' : coin(Math.floor(number / 160_000));
  for (let at = 0; at < 4; at++) {
    coined += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return coined;
}

import type { Analyzer, Form } from './words.ts';

/** Forms of words that have to follow each other; what stands between them does not matter. */
export type Phrase = readonly string[];

/** Characters that are cut into words in one go. */
const sliceLength = 16_000;

/** Reads what somebody put in quotes; empty when there is no word in it. */
export function toPhrase(analyzer: Analyzer, typed: string): Phrase {
  return analyzer.forms(typed).map(({ form }) => form);
}

/**
 * Whether the words of a phrase stand in a row somewhere, also those that say nothing ("the"), whatever their case, their
 * accents and the punctuation between. A phrase without words stands everywhere.
 */
export function hasPhrase(analyzer: Analyzer, text: string, typed: string): boolean {
  const phrase = toPhrase(analyzer, typed);
  if (phrase.length === 0) return true;
  const find = createPhraseFinder(phrase);
  for (const { part, start } of toSlices(text)) {
    if (find(analyzer.forms(part), start).length > 0) return true;
  }
  return false;
}

/** Finds a phrase in a text that comes in slices, also across them: start and length of each place. */
export function createPhraseFinder(
  phrase: Phrase,
): (forms: readonly Form[], at: number) => (readonly [start: number, length: number])[] {
  const last = phrase.at(-1);
  let recent: { readonly form: string; readonly start: number }[] = [];
  return (forms, at) => {
    const found: [number, number][] = [];
    for (const { form, start, length } of forms) {
      recent.push({ form, start: at + start });
      if (recent.length > phrase.length) recent.shift();
      const [first] = recent;
      if (form !== last || !first || recent.length < phrase.length) continue;
      if (phrase.every((wanted, position) => recent[position]?.form === wanted)) {
        found.push([first.start, at + start + length - first.start]);
        recent = [];
      }
    }
    return found;
  };
}

/** What a phrase is called among terms: no term has a space. */
export function toKey(phrase: Phrase): string {
  return ` ${phrase.join(' ')}`;
}

/** A text in pieces, cut where no word is. */
export function* toSlices(text: string): Generator<{ readonly part: string; readonly start: number }> {
  const gap = /[^\p{L}\p{N}\p{M}'’]/gu;
  for (let start = 0; start < text.length; ) {
    gap.lastIndex = start + sliceLength;
    const end = gap.lastIndex < text.length ? (gap.exec(text)?.index ?? text.length) : text.length;
    yield { part: text.slice(start, end), start };
    start = end;
  }
}

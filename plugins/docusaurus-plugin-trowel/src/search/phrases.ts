import type { Analyzer, Form } from './analyzer.ts';

/** The forms of words that must follow each other; spaces and punctuation between them do not matter. */
export type PhraseForms = readonly string[];

/** The number of characters to split into words at a time. */
const sliceLength = 16_000;

/** Splits a quoted text into words; empty when it has none. */
export function toPhrase(analyzer: Analyzer, typed: string): PhraseForms {
  return analyzer.forms(typed).map(({ form }) => form);
}

/**
 * Says whether the words of a phrase, stop words included, follow each other in a text, whatever their case, accents and
 * the punctuation between them. A phrase without words is in every text.
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

/** Finds the positions and lengths of a phrase in a text that is given in slices, also across their borders. */
export function createPhraseFinder(
  phrase: PhraseForms,
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

/** The key of a phrase among terms. It has a space, which no term has. */
export function toKey(phrase: PhraseForms): string {
  return ` ${phrase.join(' ')}`;
}

/** Splits a text into slices, between words. */
export function* toSlices(text: string): Generator<{ readonly part: string; readonly start: number }> {
  const gap = /[^\p{L}\p{N}\p{M}'’+#/&.@]/gu;
  for (let start = 0; start < text.length; ) {
    gap.lastIndex = start + sliceLength;
    const end = gap.lastIndex < text.length ? (gap.exec(text)?.index ?? text.length) : text.length;
    yield { part: text.slice(start, end), start };
    start = end;
  }
}

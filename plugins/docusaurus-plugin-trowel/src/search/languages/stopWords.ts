import { fold } from '../folding.ts';

/**
 * Folds a list of stop words. Some lists contain words that people search for ("estado", "ejemplo"); `longest` limits
 * such a list to short words, in letters.
 */
export function toStopWords(
  words: readonly string[],
  { letters, longest = Number.POSITIVE_INFINITY }: { readonly letters?: string; readonly longest?: number } = {},
): ReadonlySet<string> {
  return new Set(words.filter((word) => word.length <= longest).map((word) => fold(word, letters)));
}

/**
 * Restores the accent that the stem of a word depends on, by the first ending that matches. So words typed without
 * accents have the same stem as those with accents.
 */
export function withAccents(
  stem: (word: string) => string,
  endings: readonly (readonly [ending: RegExp, written: string])[],
): (form: string) => string {
  return (form) => {
    const fitting = endings.find(([ending]) => ending.test(form));
    return stem(fitting ? form.replace(...fitting) : form);
  };
}

import { fold } from '../fold.ts';

/**
 * The words of a list, folded. Some lists hold words that people look for ("estado", "ejemplo"); of those the shortest
 * are taken only (`longest`, in letters).
 */
export function toStopWords(
  words: readonly string[],
  { letters, longest = Number.POSITIVE_INFINITY }: { readonly letters?: string; readonly longest?: number } = {},
): ReadonlySet<string> {
  return new Set(words.filter((word) => word.length <= longest).map((word) => fold(word, letters)));
}

/**
 * Gives a word the accent back that its stem depends on: the first ending that fits. So words typed without accents
 * have the stem of those that are typed with them.
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

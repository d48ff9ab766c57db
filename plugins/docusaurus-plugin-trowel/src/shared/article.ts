/** Puts the article before a word: `an archaeology page`, `a decision`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** The same at the beginning of a sentence. */
export function beginWithArticle(word: string): string {
  return `A${withArticle(word).slice(1)}`;
}

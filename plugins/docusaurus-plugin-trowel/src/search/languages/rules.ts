/** How to normalize the words of a language, besides folding. */
export interface LanguageRules {
  /** Letters with an accent to keep: stems depend on them, and people type them. */
  readonly letters?: string;
  /** Whether the language is written in Latin letters, too, although its default script is another. */
  readonly latin?: boolean;
  /** Lowercases a word, if the language has its own rules for that. */
  readonly lower?: (written: string) => string;
  /** Returns the stem of a folded word. */
  readonly stem?: (form: string) => string;
  /** Stop words ("the"), folded. They are not indexed. */
  readonly stopWords?: Pick<ReadonlySet<string>, 'has'>;
}

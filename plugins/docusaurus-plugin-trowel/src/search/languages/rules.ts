/** What the words of a language need besides folding. */
export interface LanguageRules {
  /** Letters with an accent that are kept: stems depend on them, and those who write the language type them. */
  readonly letters?: string;
  /** Whether it is written in Latin letters, too, where its tag says otherwise. */
  readonly latin?: boolean;
  /** Lower case, where the language has rules of its own. */
  readonly lower?: (written: string) => string;
  /** The stem of a folded word. */
  readonly stem?: (form: string) => string;
  /** Folded words that say nothing ("the"); nobody can look for them. */
  readonly stopWords?: Pick<ReadonlySet<string>, 'has'>;
}

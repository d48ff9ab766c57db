import lunr from 'lunr';
import type { LanguageRules } from './rules.ts';

/** English: lunr's own stemmer and stop words. */
export const rules = {
  stem: (form) => lunr.stemmer(new lunr.Token(form, {})).toString(),
  stopWords: { has: (form) => lunr.stopWordFilter(new lunr.Token(form, {})) === undefined },
} satisfies LanguageRules;

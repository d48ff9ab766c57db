import { stemmer as stem } from '@orama/stemmers/italian';
import { stopwords } from '@orama/stopwords/italian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Elided words before a vowel: l’ordine, dell’utente. */
const elided = /^(?:[cdlmstv]|un|gl|(?:a|da|de|ne|su|co|que)l?l|quest|bell|sant)['’](?=.)/i;

/** Italian. */
export const rules: LanguageRules = {
  lower: (written) => written.replace(elided, ''),
  stem,
  stopWords: toStopWords(stopwords),
};

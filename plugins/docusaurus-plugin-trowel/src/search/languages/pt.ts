import { stemmer } from '@orama/stemmers/portuguese';
import { stopwords } from '@orama/stopwords/portuguese';
import type { LanguageRules } from './rules.ts';
import { toStopWords, withAccents } from './stopWords.ts';

/** Portuguese, which is often typed without accents. */
export const rules: LanguageRules = {
  stem: withAccents(stemmer, [
    [/coes$|cao$/, 'ção'],
    [/ao(s?)$/, 'ão$1'],
    // The stemmer does not map decisões to the stem of decisão.
    [/oes$/, 'ão'],
    [/ancia(s?)$/, 'ância$1'],
    [/encia(s?)$/, 'ência$1'],
    [/ario(s?)$/, 'ário$1'],
    [/orio(s?)$/, 'ório$1'],
  ]),
  stopWords: toStopWords(stopwords),
};

import { stemmer } from '@orama/stemmers/portuguese';
import { stopwords } from '@orama/stopwords/portuguese';
import type { LanguageRules } from './rules.ts';
import { toStopWords, withAccents } from './stopWords.ts';

/** Portuguese; its accents are often left out. */
export const rules: LanguageRules = {
  stem: withAccents(stemmer, [
    [/coes$|cao$/, 'ção'],
    [/ao(s?)$/, 'ão$1'],
    // The stemmer takes decisões for another word than decisão.
    [/oes$/, 'ão'],
    [/ancia(s?)$/, 'ância$1'],
    [/encia(s?)$/, 'ência$1'],
    [/ario(s?)$/, 'ário$1'],
    [/orio(s?)$/, 'ório$1'],
  ]),
  stopWords: toStopWords(stopwords),
};

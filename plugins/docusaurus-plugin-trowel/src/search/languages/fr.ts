import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import type { LanguageRules } from './rules.ts';
import { toStopWords, withAccents } from './stopWords.ts';

/** French; its accents are often left out. */
export const rules: LanguageRules = {
  stem: withAccents(stemmer, [
    [/eer$/, 'éer'],
    [/ee(s?)$/, 'ée$1'],
    [/iere(s?)$/, 'ière$1'],
    [/erent$/, 'èrent'],
    [/([^aeiou]it)e(s?)$/, '$1é$2'],
  ]),
  stopWords: toStopWords(stopwords),
};

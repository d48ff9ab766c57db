import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import type { LanguageRules } from './rules.ts';
import { toStopWords, withAccents } from './stopWords.ts';

/** What stands before a vowel without its own: l’équipe, qu’une. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=.)/i;

/** French; its accents are often left out. */
export const rules: LanguageRules = {
  lower: (written) => written.replace(elided, ''),
  stem: withAccents(stemmer, [
    [/eer$/, 'éer'],
    [/ee(s?)$/, 'ée$1'],
    [/iere(s?)$/, 'ière$1'],
    [/erent$/, 'èrent'],
    [/([^aeiou]it)e(s?)$/, '$1é$2'],
  ]),
  stopWords: toStopWords(stopwords),
};

import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import type { LanguageRules } from './rules.ts';
import { toStopWords, withAccents } from './stopWords.ts';

/** Elided words before a vowel: l’équipe, qu’une. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=.)/i;

/** French, which is often typed without accents. */
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

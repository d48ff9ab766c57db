import { stemmer } from '@orama/stemmers/spanish';
import { stopwords } from '@orama/stopwords/spanish';
import type { LanguageRules } from './rules.ts';
import { toStopWords, withAccents } from './stopWords.ts';

/** Spanish, which is often typed without accents. */
export const rules: LanguageRules = {
  stem: withAccents(stemmer, [
    [/([acu]|u[ct])ion$/, '$1ión'],
    [/logia(s?)$/, 'logía$1'],
    [/ia(s|n|mos|is)?$/, 'ía$1'],
  ]),
  stopWords: toStopWords(stopwords, { longest: 3 }),
};

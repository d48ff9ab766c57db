import { stemmer as stem } from '@orama/stemmers/indonesian';
import { stopwords } from '@orama/stopwords/indonesian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Indonesian. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords, { longest: 3 }) };

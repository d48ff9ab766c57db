import { stemmer as stem } from '@orama/stemmers/indian';
import { stopwords } from '@orama/stopwords/indian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Hindi. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords, { longest: 2 }) };

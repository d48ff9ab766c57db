import { stemmer as stem } from '@orama/stemmers/arabic';
import { stopwords } from '@orama/stopwords/arabic';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Arabic. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords, { longest: 2 }) };

import { stemmer as stem } from '@orama/stemmers/irish';
import { stopwords } from '@orama/stopwords/irish';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'áéíóú';

/** Irish. */
export const rules: LanguageRules = { letters, stem, stopWords: toStopWords(stopwords, { letters }) };

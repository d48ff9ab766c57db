import { stemmer as stem } from '@orama/stemmers/armenian';
import { stopwords } from '@orama/stopwords/armenian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Armenian. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords) };

import { stemmer as stem } from '@orama/stemmers/finnish';
import { stopwords } from '@orama/stopwords/finnish';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Finnish. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords) };

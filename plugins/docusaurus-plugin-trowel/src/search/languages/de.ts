import { stemmer as stem } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** German. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords) };

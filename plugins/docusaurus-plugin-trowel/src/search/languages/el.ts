import { stemmer as stem } from '@orama/stemmers/greek';
import { stopwords } from '@orama/stopwords/greek';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Greek. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords) };

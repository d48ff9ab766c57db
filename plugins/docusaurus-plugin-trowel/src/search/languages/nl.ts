import { stemmer as stem } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Dutch. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords) };

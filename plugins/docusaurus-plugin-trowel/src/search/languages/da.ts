import { stemmer as stem } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'æøå';

/** Danish. */
export const rules: LanguageRules = { letters, stem, stopWords: toStopWords(stopwords, { letters }) };

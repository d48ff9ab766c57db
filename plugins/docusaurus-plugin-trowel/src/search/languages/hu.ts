import { stemmer as stem } from '@orama/stemmers/hungarian';
import { stopwords } from '@orama/stopwords/hungarian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'áéíóöőúüű';

/** Hungarian. */
export const rules: LanguageRules = { letters, stem, stopWords: toStopWords(stopwords, { letters, longest: 3 }) };

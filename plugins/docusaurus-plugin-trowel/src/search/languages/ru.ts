import { stemmer as stem } from '@orama/stemmers/russian';
import { stopwords } from '@orama/stopwords/russian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'й';

/** Russian. */
export const rules: LanguageRules = { letters, stem, stopWords: toStopWords(stopwords, { letters, longest: 4 }) };

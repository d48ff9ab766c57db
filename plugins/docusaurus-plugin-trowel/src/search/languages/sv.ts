import { stemmer as stem } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'åäö';

/** Swedish. */
export const rules: LanguageRules = { letters, stem, stopWords: toStopWords(stopwords, { letters }) };

import { stemmer as stem } from '@orama/stemmers/italian';
import { stopwords } from '@orama/stopwords/italian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

/** Italian. */
export const rules: LanguageRules = { stem, stopWords: toStopWords(stopwords) };

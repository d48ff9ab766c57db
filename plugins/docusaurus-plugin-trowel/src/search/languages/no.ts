import { stemmer as stem } from '@orama/stemmers/norwegian';
import { stopwords } from '@orama/stopwords/norwegian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'æøå';

/** Norwegian. */
export const rules: LanguageRules = { letters, stem, stopWords: toStopWords(stopwords, { letters }) };

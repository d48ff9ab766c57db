import { stemmer } from '@orama/stemmers/turkish';
import { stopwords } from '@orama/stopwords/turkish';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'ıçşğöü';
const turkish = /[İıçşğöüÇŞĞÖÜ]/;

/**
 * Turkish. `I` is an `ı` in Turkish words and an `i` in those of other languages, of which technical texts are full
 * ("INDEX"): it is taken for Turkish where another letter of the word is.
 */
export const rules: LanguageRules = {
  letters,
  lower(written) {
    // Endings of names stand after an apostrophe: Kafka'dan.
    const word = written.replace(/(?<=..)['’].*$/, '');
    return turkish.test(word) ? word.toLocaleLowerCase('tr') : word;
  },
  stem: stemmer,
  stopWords: toStopWords(stopwords, { letters, longest: 3 }),
};

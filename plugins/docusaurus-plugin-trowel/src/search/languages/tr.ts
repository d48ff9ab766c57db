import { stemmer } from '@orama/stemmers/turkish';
import { stopwords } from '@orama/stopwords/turkish';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'ıçşğöü';
const turkish = /[İıçşğöüÇŞĞÖÜ]/;

/**
 * Turkish. The lower case of `I` is `ı` in Turkish words and `i` in foreign ones, which are frequent in technical texts
 * ("INDEX"). A word counts as Turkish if it has another Turkish letter.
 */
export const rules: LanguageRules = {
  letters,
  lower(written) {
    // Suffixes of names follow an apostrophe: Kafka'dan.
    const word = written.replace(/(?<=..)['’].*$/, '');
    return turkish.test(word) ? word.toLocaleLowerCase('tr') : word;
  },
  stem: stemmer,
  stopWords: toStopWords(stopwords, { letters, longest: 3 }),
};

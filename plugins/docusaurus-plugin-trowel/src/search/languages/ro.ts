import { stemmer } from '@orama/stemmers/romanian';
import { stopwords } from '@orama/stopwords/romanian';
import type { LanguageRules } from './rules.ts';
import { toStopWords } from './stopWords.ts';

const letters = 'ăâîşţ';

/** Romanian. Its stemmer knows only s and t with a cedilla, which today are written with a comma. */
export const rules: LanguageRules = {
  letters,
  lower: (written) => written.toLowerCase().normalize('NFC').replaceAll('ș', 'ş').replaceAll('ț', 'ţ'),
  stem: stemmer,
  stopWords: toStopWords(stopwords, { letters, longest: 3 }),
};

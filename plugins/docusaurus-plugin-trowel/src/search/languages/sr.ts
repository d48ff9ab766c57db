import { stemmer as stem } from '@orama/stemmers/serbian';
import type { LanguageRules } from './rules.ts';

/** Serbian, in both of its scripts: the stemmer writes Cyrillic in Latin letters. */
export const rules: LanguageRules = { latin: true, stem };

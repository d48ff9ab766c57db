import { stemmer as stem } from '@orama/stemmers/nepali';
import type { LanguageRules } from './rules.ts';

/** Nepali. */
export const rules: LanguageRules = { stem };

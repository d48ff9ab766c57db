import { stemmer as stem } from '@orama/stemmers/lithuanian';
import type { LanguageRules } from './rules.ts';

const letters = 'ąčęėįšųūž';

/** Lithuanian. */
export const rules: LanguageRules = { letters, stem };

import { stemmer as stem } from '@orama/stemmers/tamil';
import type { LanguageRules } from './rules.ts';

/** Tamil. */
export const rules: LanguageRules = { stem };

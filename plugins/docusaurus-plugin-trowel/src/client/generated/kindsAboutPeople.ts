// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import type { KindName } from '../../content/kinds/names.ts';

/** The kinds whose pages are about people and what they agreed on. */
export const kindsAboutPeople: readonly KindName[] = [
  'person',
  'engagement',
  'rotation',
  'pilot',
  'retrospective',
  'log',
];

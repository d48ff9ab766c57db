// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

/** The names of all kinds, in the order in which they are shown. */
const names = [
  'decision',
  'archaeology',
  'system',
  'constraint',
  'challenge',
  'story',
  'pattern',
  'path',
  'playbook',
  'person',
  'engagement',
  'rotation',
  'pilot',
  'retrospective',
  'guide',
  'log',
] as const;

export type KindName = (typeof names)[number];

/** The names of all kinds. Apart from their definitions, since loading the schemas is slow. */
export const kindNames: readonly KindName[] = names;

/** Narrows text to a kind's name. */
export function isKindName(name: unknown): name is KindName {
  return (names as readonly unknown[]).includes(name);
}

/** All types of relations, in the order of lists, each with its type as seen from the other entry. */
export const inverse = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  'relates-to': 'relates-to',
  'depends-on': 'depended-on-by',
  'depended-on-by': 'depends-on',
  'rests-on': 'supports',
  supports: 'rests-on',
  explains: 'explained-by',
  'explained-by': 'explains',
  'promoted-to': 'promoted-from',
  'promoted-from': 'promoted-to',
  mentions: 'mentioned-by',
  'mentioned-by': 'mentions',
} as const;

/** The type of a relation, seen from the entry that states it. */
export type RelationType = keyof typeof inverse;

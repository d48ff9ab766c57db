/** The type of a relation, seen from the entry that states it. `hub/relations.ts` has the inverse of each. */
export type RelationType =
  | 'supersedes'
  | 'superseded-by'
  | 'amends'
  | 'amended-by'
  | 'relates-to'
  | 'depends-on'
  | 'depended-on-by'
  | 'rests-on'
  | 'supports'
  | 'explains'
  | 'explained-by'
  | 'promoted-to'
  | 'promoted-from'
  | 'mentions'
  | 'mentioned-by';

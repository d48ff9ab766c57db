/** How one entry points at another, seen from the entry that says it. */
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

import { boosts, type Clause, type Field } from 'docusaurus-plugin-trowel/search-engine';
import { anyOf, type Dsl, match } from './dsl.ts';

/** A word of a query as it is asked: the typed one, or those that take its place. */
export interface AskedWord {
  readonly clause: Clause;
  /** Words of the hub that are asked in its place, as it has a typing error. */
  readonly instead?: readonly string[];
}

/** The name of each field in an index. */
const names: Readonly<Record<Field, string>> = {
  title: 'title',
  heading: 'sections.heading',
  body: 'sections.body',
  code: 'sections.code',
  symptoms: 'symptoms.text',
  aliases: 'aliases',
};

/** What a beginning of a word is worth beside the whole word, and a corrected word beside the typed one. */
const worthOf = { beginning: 0.05, correction: 0.8 } as const;

/** Returns the query for a word in one field, with its boost; none when the word is not asked there. */
export function inField(field: Field, { clause, instead }: AskedWord): Dsl[] {
  if (!clause.fields.includes(field)) return [];
  return [anyOf(inNamed(names[field], { clause, instead }, boosts[field] * clause.boost))];
}

/** Returns the query for a word anywhere in a page. A word that is asked in one field only is looked for there. */
export function anywhere(word: AskedWord): Dsl {
  const { fields } = word.clause;
  if (fields.length > 1) return anyOf(inNamed('all', word, 1));
  const [field = 'title'] = fields;
  const [path = ''] = names[field].split('.');
  const query = anyOf(inNamed(names[field], word, 1));
  return names[field].includes('.') ? { nested: { path, query } } : query;
}

function inNamed(name: string, { clause, instead }: AskedWord, boost: number): Dsl[] {
  const { form, term, edits, open } = clause;
  if (term.includes('*')) return [{ wildcard: { [name]: { value: term, boost } } }];
  if (edits > 0) return [{ fuzzy: { [name]: { value: term, fuzziness: edits, max_expansions: 50, boost } } }];
  if (instead) return instead.map((other) => match(name, other, boost * worthOf.correction));
  const whole = match(name, form, boost);
  // A beginning is one of a word as it is written: the stem of a word is often shorter.
  const written = name === 'all' ? 'forms' : name.startsWith('sections.') ? 'sections.phrases' : name;
  return open && form.length >= 2
    ? [whole, { prefix: { [written]: { value: form, boost: boost * worthOf.beginning } } }]
    : [whole];
}

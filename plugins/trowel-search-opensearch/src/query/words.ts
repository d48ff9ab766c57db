import { boosts, type Clause, type Field } from 'docusaurus-plugin-trowel/search-engine';
import { anyOf, type Dsl, match, worth } from './dsl.ts';

/** A word of a query as it is asked: the typed one, or those that take its place. */
export interface AskedWord {
  readonly clause: Clause;
  /** Whether the hub has the typed word. One that it does not have is the beginning of others. */
  readonly known?: boolean;
  /** Words of the hub that are asked in its place, as it has a typing error. */
  readonly instead?: readonly string[];
}

/** The name of each field in an index, and the field with its words as written. */
const names: Readonly<Record<Field, { readonly stems: string; readonly written?: string }>> = {
  title: { stems: 'title', written: 'titlePhrases' },
  heading: { stems: 'sections.heading' },
  body: { stems: 'sections.body', written: 'sections.phrases' },
  code: { stems: 'sections.code' },
  symptoms: { stems: 'symptoms.text' },
  aliases: { stems: 'aliases', written: 'aliases' },
};

/** What a beginning of a word is worth beside the whole word, and a corrected word beside the typed one. */
const worthOf = { beginning: 0.05, correction: 0.8 } as const;
/** A beginning of fewer letters is that of too many words. */
const shortestBeginning = 2;
/** Characters that are asked one by one or in pairs. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu;

/** Says whether a word takes long, as many words of the index fit it. */
export function isWide({ term, edits }: Clause): boolean {
  return edits > 0 || term.includes('*');
}

/** Says whether a word is written in a script without spaces, or in Hangul. */
export function isUnspaced({ form }: Pick<Clause, 'form'>): boolean {
  return form.search(unspaced) !== -1;
}

/** Returns the number of clauses of the engine that a word takes, at most. */
export function costOf({ form, open }: Clause): number {
  return (Object.keys(names).length + 1) * Math.max(1, form.match(unspaced)?.length ?? 1) + (open ? 4 : 0);
}

/** Returns the query for a word in one field, with its boost; none when the word is not asked there. */
export function inField(field: Field, word: AskedWord): Dsl[] {
  const { clause } = word;
  if (!clause.fields.includes(field)) return [];
  const boost = boosts[field] * clause.boost;
  const { stems, written } = names[field];
  return [anyOf([...inNamed(stems, word, boost), ...(written ? beginsIn(written, word, boost) : [])])];
}

/** Returns the query for a word anywhere in a page. A word that is asked in one field only is looked for there. */
export function anywhere(word: AskedWord): Dsl {
  const { fields } = word.clause;
  if (fields.length > 1) return anyOf([...inNamed('all', word, 1), ...beginsIn('forms', word, 1)]);
  const [field = 'title'] = fields;
  const { stems, written } = names[field];
  const query = anyOf([...inNamed(stems, word, 1), ...(written ? beginsIn(written, word, 1) : [])]);
  const [path = ''] = stems.split('.');
  return stems.includes('.') ? { nested: { path, query } } : query;
}

/** Finds pages that have the beginning of a word in no other field that is asked: in a part of a compound. */
export function beginsAnywhere(word: AskedWord): Dsl[] {
  return word.clause.fields.length > 1 ? beginsIn('forms', word, word.clause.boost) : [];
}

function inNamed(name: string, { clause, instead }: AskedWord, boost: number): Dsl[] {
  const { form, term, edits } = clause;
  if (term.includes('*')) return [{ wildcard: { [name]: { value: term, boost } } }];
  if (edits > 0) return [{ fuzzy: { [name]: { value: term, fuzziness: edits, max_expansions: 50, boost } } }];
  if (instead) return instead.map((other) => match(name, other, boost * worthOf.correction));
  // OpenSearch has no stems of Korean without a plugin of its own.
  return [match(name, /^\p{sc=Hangul}+$/u.test(term) ? term : form, boost)];
}

/** Finds words that begin as the unfinished word does, as written: the stem of a word is often shorter than what is typed of it. */
function beginsIn(name: string, { clause, known = true, instead }: AskedWord, boost: number): Dsl[] {
  const { form, open } = clause;
  if (!open || instead || isWide(clause) || form.length < shortestBeginning) return [];
  return [worth(boost * (known ? worthOf.beginning : 1), { prefix: { [name]: { value: form } } })];
}

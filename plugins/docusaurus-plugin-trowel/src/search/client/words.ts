import lunr from 'lunr';
import type { SearchResults } from '../search.ts';
import { isTypo } from '../typo.ts';
import type { Analyzer } from '../words.ts';
import type { Clause } from './clauses.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a clause is asked as. */
export interface Alternatives {
  readonly clauses: readonly Clause[];
  readonly correction?: SearchResults['corrections'][number];
}

/** Words that begin with one that is known count next to nothing: they add pages, and move none that has the word. */
const completionBoost = 0.05;
const correctionBoost = 0.8;
const mostCompletions = 8;
const mostCorrections = 4;
/** Shorter beginnings are the beginning of everything. */
const shortestBeginning = 2;
/** Shards in which words are looked for that begin so. */
const mostShards = 2;

/**
 * What a word stands for: itself; while it is typed also words that begin with it, those of most sections; and near
 * words when the hub has neither.
 */
export async function findAlternatives(
  clause: Clause,
  { vocabulary, analyzer }: { readonly vocabulary: Vocabulary; readonly analyzer: Analyzer },
): Promise<Alternatives> {
  const { term, form, presence, open, edits } = clause;
  const optional = presence === lunr.Query.presence.OPTIONAL;
  if (edits > 0 || term.includes('*') || presence === lunr.Query.presence.PROHIBITED) return { clauses: [clause] };
  const known = await vocabulary.isTerm(term);
  if (known && (!open || !optional)) return { clauses: [clause] };

  // A stem has no stem: only what is no term itself is a form of one.
  const toTerm = async (key: string) => ((await vocabulary.isTerm(key)) ? key : (analyzer.toTerm(key) ?? key));
  const toTerms = async (keys: readonly string[]) => {
    const terms = [...new Set(await Promise.all(keys.map(toTerm)))].filter((other) => other !== term);
    const entries = await Promise.all(terms.map(async (other) => ({ other, entry: await vocabulary.term(other) })));
    return entries
      .filter(({ entry }) => entry)
      .sort((a, b) => (b.entry?.sections ?? 0) - (a.entry?.sections ?? 0))
      .map(({ other }) => other);
  };
  const begun =
    open && form.length >= shortestBeginning
      ? await toTerms((await vocabulary.startingWith(form, mostShards)).slice(0, 400))
      : [];
  const completions = begun.slice(0, optional ? mostCompletions : 1).map((other) => ({
    ...clause,
    term: other,
    boost: clause.boost * (known ? completionBoost : 1),
  }));
  if (known) return { clauses: [clause, ...completions] };
  if (completions.length > 0) return { clauses: completions };
  // A number that the hub does not have is no slip of another.
  if (form.length < 3 || /^\d+$/.test(form)) return { clauses: [clause] };

  const near = await findNear(form, open, vocabulary);
  const [first] = near;
  if (first === undefined) return { clauses: [clause] };
  const meant = [...new Set(await Promise.all(near.slice(0, mostCorrections).map(toTerm)))];
  return {
    // A required clause that is several would ask for all of them.
    clauses: meant.slice(0, optional ? mostCorrections : 1).map((other) => ({
      ...clause,
      term: other,
      boost: clause.boost * correctionBoost,
    })),
    correction: { written: form, taken: first },
  };
}

/**
 * Words that one slip makes of a word, the likeliest first: among its neighbours in the alphabet, since people seldom
 * miss how a word begins, else among all.
 */
async function findNear(form: string, open: boolean, vocabulary: Vocabulary): Promise<string[]> {
  const around = pickNear(await vocabulary.around(form), form, open);
  return around.length > 0 ? around : pickNear((await vocabulary.all()).keys, form, open);
}

function pickNear(keys: readonly string[], form: string, open: boolean): string[] {
  const near = keys.filter((key) => key.length >= 3 && isTypo(form, key));
  if (near.length > 0 || !open || form.length < 5) return sortNear(near, form);
  return sortNear(
    keys.filter((key) => isTypo(form, key.slice(0, form.length))),
    form,
  );
}

/** People rarely miss the first letter, and rather swap or mistake letters than leave one out. */
function sortNear(forms: readonly string[], form: string): string[] {
  const cost = (other: string) => (other[0] === form[0] ? 0 : 2) + (other.length === form.length ? 0 : 1);
  return [...forms].sort((a, b) => cost(a) - cost(b) || a.length - b.length || (a < b ? -1 : 1));
}

import lunr from 'lunr';
import type { Analyzer } from '../analyzer.ts';
import type { SearchResults } from '../search.ts';
import { isTypo } from '../typo.ts';
import type { Clause } from './clauses.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The clauses to search for in place of one. */
export interface Alternatives {
  readonly clauses: readonly Clause[];
  readonly correction?: SearchResults['corrections'][number];
}

/** The boost of words that begin with a known word: small, so that they add pages but do not outrank the word itself. */
const completionBoost = 0.05;
const correctionBoost = 0.8;
const mostCompletions = 8;
const mostCorrections = 4;
/** The number of words one typing error away whose frequency is looked up. */
const mostCompared = 12;
/** The length of a prefix at least; shorter ones match too much. */
const shortestBeginning = 2;
/** The number of shards to search for words with a prefix. */
const mostShards = 2;

/**
 * Finds the words to search for: the word itself; while it is being typed, also words that begin with it, the most
 * frequent ones; and, when the hub has neither, words one typing error away, the most frequent first.
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

  // A term is its own stem; only other keys must be stemmed.
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
  // An unknown number is not a typing error for another one.
  if (form.length < 3 || /^\d+$/.test(form)) return { clauses: [clause] };

  const typos = await findTypos(form, open, vocabulary);
  const weighed = await Promise.all(
    typos.slice(0, mostCompared).map(async (key) => {
      const meant = await toTerm(key);
      return { key, meant, sections: (await vocabulary.term(meant))?.sections ?? 0 };
    }),
  );
  // The sort keeps the likeliest first among equals.
  weighed.sort((a, b) => b.sections - a.sections);
  const [first] = weighed;
  if (first === undefined) return { clauses: [clause] };
  const meant = [...new Set(weighed.slice(0, mostCorrections).map((of) => of.meant))];
  return {
    // Several required clauses would all have to match.
    clauses: meant.slice(0, optional ? mostCorrections : 1).map((other) => ({
      ...clause,
      term: other,
      boost: clause.boost * correctionBoost,
    })),
    correction: { written: form, taken: first.key },
  };
}

/**
 * Finds words one typing error away, the likeliest first. It searches the alphabetical neighbours and the words with the same
 * first half first, since people seldom mistype the beginning of a word, and all words if there is none.
 */
async function findTypos(form: string, open: boolean, vocabulary: Vocabulary): Promise<string[]> {
  const beginning = form.slice(0, Math.ceil(form.length / 2));
  const [around, begun] = await Promise.all([vocabulary.around(form), vocabulary.startingWith(beginning, mostShards)]);
  const near = pickTypos([...new Set([...around, ...begun])], form, open);
  return near.length > 0 ? near : pickTypos((await vocabulary.all()).keys, form, open);
}

function pickTypos(keys: readonly string[], form: string, open: boolean): string[] {
  const typos = keys.filter((key) => key.length >= 3 && isTypo(form, key));
  if (typos.length > 0 || !open || form.length < 5) return sortTypos(typos, form);
  return sortTypos(
    keys.filter((key) => isTypo(form, key.slice(0, form.length))),
    form,
  );
}

/** Sorts by likelihood: people rarely mistype the first letter, and swap or replace letters more often than they omit one. */
function sortTypos(forms: readonly string[], form: string): string[] {
  const cost = (other: string) => (other[0] === form[0] ? 0 : 2) + (other.length === form.length ? 0 : 1);
  return [...forms].sort((a, b) => cost(a) - cost(b) || a.length - b.length || (a < b ? -1 : 1));
}

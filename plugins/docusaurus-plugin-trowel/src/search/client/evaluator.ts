import lunr from 'lunr';
import { fields } from '../shards/scoring.ts';
import { parts } from './lunrInternals.ts';
import { queryLunr, type SectionHit } from './lunrQuery.ts';
import { findPrecedence, mostWeight, noPrecedence, type Precedence, type PrecedenceOptions } from './precedence.ts';
import { type Expanded, expand, type Factors, toFactors } from './queryExpansion.ts';
import type { TermOccurrences, TermReader } from './termOccurrences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The result of a query. */
export interface Evaluated {
  /** The best sections, with the scores of the whole index, in their order or, with `precedence`, in that one. */
  readonly hits: readonly SectionHit[];
  /** Further sections that match; their rank is unknown, as not everything was loaded. */
  readonly others: readonly SectionHit[];
  /** Whether `hits` are all sections that match. */
  readonly complete: boolean;
  /** Every section that matches, unordered; absent when not every list was loaded. */
  readonly all?: ReadonlySet<number>;
  /** The terms of the query. */
  readonly terms: readonly string[];
}

/** The index that answers a query, and how much of the result is needed. */
export interface EvaluateOptions {
  readonly vocabulary: Vocabulary;
  readonly openTerm: (term: string) => Promise<TermReader | undefined>;
  /** The number of lunr's documents. */
  readonly sections: number;
  /** Says whether these hits are enough. When absent, all are found. */
  readonly enough?: (hits: readonly SectionHit[]) => boolean;
  /** Whether to return `all`, which loads every list. */
  readonly counted?: boolean;
  /** What comes before scores; scores alone decide when absent. */
  readonly precedence?: PrecedenceOptions & {
    /** The position of the query's word that each clause stands for: several clauses may stand for one word. */
    readonly wordOf: readonly number[];
  };
}

/** Tolerance for rounding errors in sums. */
const slack = 1 + 1e-9;
/** The number of sections that lunr ranks at first. */
const fewest = 64;

/**
 * Answers a query as a whole `lunr.Index` would, but loads only the parts that the query needs. Long lists are loaded in
 * blocks, the greatest weights first, so that there is an upper bound for the score of everything not loaded. lunr ranks
 * the best of the loaded sections; those above every bound, and above all sections not ranked, are certain to be first.
 */
export async function evaluate(addClauses: (query: lunr.Query) => void, options: EvaluateOptions): Promise<Evaluated> {
  const { vocabulary, openTerm, enough, counted = false, precedence } = options;
  const query = new parts.Query(fields);
  addClauses(query as unknown as lunr.Query);
  const expanded = await Promise.all(query.clauses.map((clause) => expand(clause, vocabulary)));
  const terms = [...new Set(expanded.flatMap((of) => of.terms))];
  const lists = (await Promise.all(terms.map(openTerm))).flatMap((of) => of ?? []);
  // A term without weight still decides between equal scores, which bounds cannot express.
  const isPlain = query.clauses.every(({ presence, boost }) => presence === lunr.Query.presence.OPTIONAL && boost > 0);
  const words = toWords(expanded, precedence?.wordOf);
  // Which pages have several words is known only when all lists are.
  const isWhole = counted || !enough || !isPlain || (precedence !== undefined && words.length > 1);
  if (isWhole) await Promise.all(lists.map((of) => of.more(true)));
  const factors = toFactors(expanded);
  const precede = (loaded: readonly TermOccurrences[]) =>
    precedence ? findPrecedence({ ...precedence, words, lists: loaded, factors }) : noPrecedence;

  // Only lunr evaluates required and prohibited terms.
  if (!enough || !isPlain) {
    const allSections = query.isNegated() ? options.sections : 0;
    const loaded = lists.map((of) => of.current());
    const hits = sortBy(precede(loaded), queryLunr({ addClauses, lists: loaded, allSections }));
    return { hits, others: [], complete: true, all: new Set(hits.map(({ section }) => section)), terms };
  }
  for (let count = fewest; ; ) {
    const loaded = lists.map((of) => of.current());
    const open = loaded.filter(({ bound }) => bound > 0);
    const order = precede(loaded);
    const byScore = rank(loaded, factors);
    const hidden = findCeiling(byScore, open, factors) * (precedence ? mostWeight : 1);
    const ranked = sortBy(order, byScore);
    const next = ranked[count];
    const unseen = next
      ? { at: order.classOf(next.section), score: next.score * order.weightOf(next.section) }
      : nothing;
    const among = new Set(ranked.slice(0, count).map(({ section }) => section));
    const hits = sortBy(order, queryLunr({ addClauses, lists: loaded, among }));
    const isAll = open.length === 0 && ranked.length <= count;
    const isProven = ({ section, score }: SectionHit) => {
      const at = order.classOf(section);
      const weighed = score * order.weightOf(section);
      // What is not loaded may be of the first class.
      if (open.length > 0 && (at > 0 || weighed <= hidden * slack)) return false;
      return at < unseen.at || (at === unseen.at && weighed > unseen.score * slack);
    };
    const proven = isAll ? hits : hits.filter(isProven);
    if (isAll || enough(proven)) {
      const all = open.length === 0 ? new Set(ranked.map(({ section }) => section)) : undefined;
      return { hits: proven, others: hits.slice(proven.length), complete: isAll, all, terms };
    }
    // Loads more of the lists with the highest bounds.
    if (open.length > 0 && (hidden >= unseen.score || unseen.at > 0)) await Promise.all(lists.map((of) => of.more()));
    else count *= 4;
  }
}

/** What comes after all that is known. */
const nothing = { at: Number.POSITIVE_INFINITY, score: 0 };

/** Groups the terms of clauses that stand for the same word; each clause is a word of its own when nothing else is said. */
function toWords(expanded: readonly Expanded[], wordOf: readonly number[] = []): string[][] {
  const words: string[][] = [];
  for (const [at, { clause, terms }] of expanded.entries()) {
    if (clause.presence === lunr.Query.presence.PROHIBITED) continue;
    const word = wordOf[at] ?? at;
    words[word] = [...(words[word] ?? []), ...terms];
  }
  return words.filter((terms) => terms.length > 0);
}

/** Sorts hits by class, then by weighed score, and keeps their order otherwise. */
function sortBy<Hit extends Ranked>({ classOf, weightOf }: Precedence, hits: readonly Hit[]): Hit[] {
  return hits
    .map((hit) => ({ hit, at: classOf(hit.section), score: hit.score * weightOf(hit.section) }))
    .sort((a, b) => a.at - b.at || b.score - a.score)
    .map(({ hit }) => hit);
}

interface Ranked {
  readonly section: number;
  readonly score: number;
}

/** Sums the weights of every loaded section; the sums differ from lunr's scores by rounding only. */
function rank(lists: readonly TermOccurrences[], factors: Factors): Ranked[] {
  const scores = new Map<number, number>();
  for (const { term, occurrences } of lists) {
    const factorOf = factors.get(term) ?? [];
    for (const { section, field, weight } of occurrences) {
      const factor = factorOf[field];
      if (factor !== undefined) scores.set(section, (scores.get(section) ?? 0) + weight * factor);
    }
  }
  return [...scores].map(([section, score]) => ({ section, score })).sort((a, b) => b.score - a.score);
}

/** The upper bound for the score of any section that is not, or not completely, loaded. */
function findCeiling(ranked: readonly Ranked[], open: readonly TermOccurrences[], factors: Factors): number {
  const gains = open.map(({ term, bound, sections }) => {
    return { gain: Math.max(0, ...(factors.get(term) ?? []).map((factor) => factor ?? 0)) * bound, sections };
  });
  const most = gains.reduce((sum, { gain }) => sum + gain, 0);
  let ceiling = most;
  for (const { section, score } of ranked) {
    // The sums are sorted: later ones are not greater.
    if (score + most <= ceiling) break;
    const missing = gains.reduce((sum, { gain, sections }) => (sections.has(section) ? sum : sum + gain), 0);
    if (missing > 0) ceiling = Math.max(ceiling, score + missing);
  }
  return ceiling;
}

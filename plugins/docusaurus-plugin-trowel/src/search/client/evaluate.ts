import lunr from 'lunr';
import { fields } from '../shards/scoring.ts';
import { askLunr, type SectionHit } from './askLunr.ts';
import { expand, type Factors, toFactors } from './expand.ts';
import type { TermList, TermLists } from './lists.ts';
import { parts } from './lunrParts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a query finds. */
export interface Evaluated {
  /** Best first: the first that lunr finds in the whole index, in its order and with its scores. */
  readonly hits: readonly SectionHit[];
  /** Others that lunr was asked about: found, but where between others that were not loaded is not known. */
  readonly others: readonly SectionHit[];
  /** Whether these are all. */
  readonly complete: boolean;
  /** Every section that is found, in no order; absent when not every list was loaded. */
  readonly all?: ReadonlySet<number>;
  /** The terms that were looked for. */
  readonly terms: readonly string[];
}

export interface EvaluateOptions {
  readonly vocabulary: Vocabulary;
  readonly listsOf: (term: string) => Promise<TermLists | undefined>;
  /** lunr's number of documents. */
  readonly sections: number;
  /** Whether so many hits will do. Without it, all are found. */
  readonly enough?: (hits: readonly SectionHit[]) => boolean;
  /** Whether `all` is wanted, so that every list has to be loaded. */
  readonly counted?: boolean;
}

/** Sums of rounded numbers may differ in their last bits. */
const slack = 1 + 1e-9;
/** Sections that lunr is asked about at first. */
const fewest = 64;

/**
 * Answers a query as one whole `lunr.Index` would, from the parts of it that the query needs. Long lists come in blocks,
 * the greatest weights first: what is not loaded cannot score above a bound. Of what is loaded, lunr ranks the best; what
 * scores above all bounds and above all that lunr was not asked about is proven to be first.
 */
export async function evaluate(ask: (query: lunr.Query) => void, options: EvaluateOptions): Promise<Evaluated> {
  const { vocabulary, listsOf, enough, counted = false } = options;
  const query = new parts.Query(fields);
  ask(query as unknown as lunr.Query);
  const expanded = await Promise.all(query.clauses.map((clause) => expand(clause, vocabulary)));
  const terms = [...new Set(expanded.flatMap((of) => of.terms))];
  const lists = (await Promise.all(terms.map(listsOf))).flatMap((of) => of ?? []);
  // A term without weight decides between equals all the same, which no bound would tell.
  const isPlain = query.clauses.every(({ presence, boost }) => presence === lunr.Query.presence.OPTIONAL && boost > 0);
  if (counted || !enough || !isPlain) await Promise.all(lists.map((of) => of.more(true)));
  const factors = toFactors(expanded);

  // What has to be there, or must not, lunr alone knows.
  if (!enough || !isPlain) {
    const unasked = query.isNegated() ? options.sections : 0;
    const hits = askLunr({ ask, lists: lists.map((of) => of.current()), unasked });
    return { hits, others: [], complete: true, all: new Set(hits.map(({ section }) => section)), terms };
  }
  for (let count = fewest; ; ) {
    const loaded = lists.map((of) => of.current());
    const open = loaded.filter(({ bound }) => bound > 0);
    const ranked = rank(loaded, factors);
    const hidden = findCeiling(ranked, open, factors);
    const unseen = ranked[count]?.score ?? 0;
    const among = new Set(ranked.slice(0, count).map(({ section }) => section));
    const hits = askLunr({ ask, lists: loaded, among });
    const ceiling = Math.max(hidden, unseen);
    const isAll = open.length === 0 && ranked.length <= count;
    const proven = isAll ? hits : hits.filter(({ score }) => score > ceiling * slack);
    if (isAll || enough(proven)) {
      const all = open.length === 0 ? new Set(ranked.map(({ section }) => section)) : undefined;
      return { hits: proven, others: hits.slice(proven.length), complete: isAll, all, terms };
    }
    // More of what holds the answer back.
    if (open.length > 0 && hidden >= unseen) await Promise.all(lists.map((of) => of.more()));
    else count *= 4;
  }
}

interface Ranked {
  readonly section: number;
  readonly score: number;
}

/** What is loaded, by a sum that differs from lunr's score in its last bits only. */
function rank(lists: readonly TermList[], factors: Factors): Ranked[] {
  const scores = new Map<number, number>();
  for (const { term, postings } of lists) {
    const factorOf = factors.get(term) ?? [];
    for (const { section, field, weight } of postings) {
      const factor = factorOf[field];
      if (factor !== undefined) scores.set(section, (scores.get(section) ?? 0) + weight * factor);
    }
  }
  return [...scores].map(([section, score]) => ({ section, score })).sort((a, b) => b.score - a.score);
}

/** The score above which nothing can be that was not, or not wholly, loaded. */
function findCeiling(ranked: readonly Ranked[], open: readonly TermList[], factors: Factors): number {
  const gains = open.map(({ term, bound, sections }) => {
    return { gain: Math.max(0, ...(factors.get(term) ?? []).map((factor) => factor ?? 0)) * bound, sections };
  });
  const most = gains.reduce((sum, { gain }) => sum + gain, 0);
  let ceiling = most;
  for (const { section, score } of ranked) {
    // Those after it have no more.
    if (score + most <= ceiling) break;
    const missing = gains.reduce((sum, { gain, sections }) => (sections.has(section) ? sum : sum + gain), 0);
    if (missing > 0) ceiling = Math.max(ceiling, score + missing);
  }
  return ceiling;
}

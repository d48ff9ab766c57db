import lunr from 'lunr';
import type { ParsedQuery } from '../query.ts';
import type { SearchResults } from '../search.ts';
import { findAlternatives } from './alternatives.ts';
import { addClause, type Clause, isSpecial, isWithout, parseClauses, toRequired } from './clauses.ts';
import { type Evaluated, type EvaluateOptions, evaluate } from './evaluator.ts';
import type { IndexReader } from './indexReader.ts';

/** The words of a query: those to find, and those that pages must not contain. */
export interface QueryWords {
  readonly wanted: readonly Clause[];
  readonly without: readonly Clause[];
}

/** Reads the words of a query, without stop words. */
export function parseWords({ words }: ParsedQuery, { analyzer }: IndexReader): QueryWords {
  const clauses = parseClauses(words, analyzer);
  return { wanted: clauses.filter((clause) => !isWithout(clause)), without: clauses.filter(isWithout) };
}

/** The sections that lunr finds for a query. */
export interface FoundSections extends Evaluated {
  /** Whether everything was read as words, so that no word is excluded. */
  readonly plainly: boolean;
  readonly corrections: SearchResults['corrections'];
}

/** Finds sections. When a query with syntax finds nothing, it is read again as words. */
export async function findSections(
  { words, phrases }: ParsedQuery,
  { wanted, without }: QueryWords,
  index: IndexReader,
  options: Pick<EvaluateOptions, 'enough' | 'counted'>,
): Promise<FoundSections> {
  const search = async (clauses: readonly Clause[]) => {
    const alternatives = await Promise.all(clauses.map((clause) => findAlternatives(clause, index)));
    const wordOf = alternatives.flatMap((of, word) => of.clauses.map(() => word));
    const evaluated = await evaluate(toAdd(alternatives.flatMap((of) => of.clauses)), {
      ...index,
      ...options,
      precedence: { ...index, wordOf, pageOf: (section) => index.placeOf(section).page },
    });
    return { ...evaluated, plainly: false, corrections: alternatives.flatMap(({ correction }) => correction ?? []) };
  };
  // A phrase can only be in sections that have all of its words.
  const required = phrases.flatMap((phrase) => toRequired(parseClauses(phrase, index.analyzer, { plainly: true })));
  const answer = await search([...wanted, ...required]);
  if (answer.hits.length > 0 || ![...wanted, ...without].some(isSpecial)) return answer;
  return { ...(await search([...parseClauses(words, index.analyzer, { plainly: true }), ...required])), plainly: true };
}

/**
 * Finds the pages that have any of the prohibited words: `-word` excludes whole pages, whereas lunr itself would exclude
 * the sections with the word.
 */
export async function findExcluded({ without }: QueryWords, index: IndexReader): Promise<ReadonlySet<number>> {
  if (without.length === 0) return new Set();
  const clauses = without.map((clause) => ({ ...clause, presence: lunr.Query.presence.OPTIONAL }));
  const { all = [] } = await evaluate(toAdd(clauses), { ...index, counted: true, enough: () => true });
  return new Set([...all].map((section) => index.placeOf(section).page));
}

function toAdd(clauses: readonly Clause[]): (query: lunr.Query) => void {
  return (query) => {
    for (const clause of clauses) addClause(query, clause);
  };
}

import lunr from 'lunr';
import type { ParsedQuery } from '../query.ts';
import type { SearchResults } from '../search.ts';
import { addClause, type Clause, isSpecial, parseClauses, toRequired } from './clauses.ts';
import { type Evaluated, type EvaluateOptions, evaluate } from './evaluate.ts';
import type { OpenIndex } from './index.ts';
import { findAlternatives } from './words.ts';

/** The words of a question, apart: what is looked for, and what must not be there. */
export interface Words {
  readonly wanted: readonly Clause[];
  readonly without: readonly Clause[];
}

/** Reads the words of a question; words that say nothing ("the") are none. */
export function readWords({ words }: ParsedQuery, { analyzer }: OpenIndex): Words {
  const clauses = parseClauses(words, analyzer);
  const isOut = ({ presence }: Clause) => presence === lunr.Query.presence.PROHIBITED;
  return { wanted: clauses.filter((clause) => !isOut(clause)), without: clauses.filter(isOut) };
}

/** What lunr finds for a question. */
export interface FoundSections extends Evaluated {
  /** Whether what looks like syntax was taken as words, so that nothing is left out either. */
  readonly plainly: boolean;
  readonly corrections: SearchResults['corrections'];
}

/** Asks lunr. What it reads as syntax and finds nothing as such is taken as words. */
export async function findSections(
  { words, phrases }: ParsedQuery,
  { wanted, without }: Words,
  index: OpenIndex,
  options: Pick<EvaluateOptions, 'enough' | 'counted'>,
): Promise<FoundSections> {
  const ask = async (clauses: readonly Clause[]) => {
    const alternatives = await Promise.all(clauses.map((clause) => findAlternatives(clause, index)));
    const evaluated = await evaluate(toAdd(alternatives.flatMap((of) => of.clauses)), { ...index, ...options });
    return { ...evaluated, plainly: false, corrections: alternatives.flatMap(({ correction }) => correction ?? []) };
  };
  // A phrase is looked for where all of its words are.
  const required = phrases.flatMap((phrase) => toRequired(parseClauses(phrase, index.analyzer, { plainly: true })));
  const answer = await ask([...wanted, ...required]);
  if (answer.hits.length > 0 || ![...wanted, ...without].some(isSpecial)) return answer;
  return { ...(await ask([...parseClauses(words, index.analyzer, { plainly: true }), ...required])), plainly: true };
}

/**
 * The pages that have any of the words that must not be there: `-word` leaves out whole pages, where lunr itself would
 * leave out the sections that have the word.
 */
export async function findExcluded({ without }: Words, index: OpenIndex): Promise<ReadonlySet<number>> {
  if (without.length === 0) return new Set();
  const asked = without.map((clause) => ({ ...clause, presence: lunr.Query.presence.OPTIONAL }));
  const { all = [] } = await evaluate(toAdd(asked), { ...index, counted: true, enough: () => true });
  return new Set([...all].map((section) => index.placeOf(section).page));
}

function toAdd(clauses: readonly Clause[]): (query: lunr.Query) => void {
  return (query) => {
    for (const clause of clauses) addClause(query, clause);
  };
}

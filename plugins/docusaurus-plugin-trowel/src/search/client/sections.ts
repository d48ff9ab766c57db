import lunr from 'lunr';
import type { Asked } from '../asked.ts';
import type { SearchResults } from '../search.ts';
import type { SectionHit } from './askLunr.ts';
import { type Evaluated, type EvaluateOptions, evaluate } from './evaluate.ts';
import type { OpenIndex } from './index.ts';
import { addClause, type Clause, isSpecial, parseQuery, toRequired } from './query.ts';
import { findAlternatives } from './words.ts';

/** What lunr finds for the words and phrases of a question. */
export interface FoundSections extends Pick<Evaluated, 'hits' | 'others' | 'all' | 'terms'> {
  readonly corrections: SearchResults['corrections'];
  /** Pages that have a word which they must not have. */
  readonly excluded: ReadonlySet<number>;
}

interface SectionsOptions extends Pick<EvaluateOptions, 'counted'> {
  /** Whether so many hits will do, some pages being excluded. */
  readonly enough: (hits: readonly SectionHit[], excluded: ReadonlySet<number>) => boolean;
}

/**
 * Asks lunr. `-word` leaves out the pages that have the word anywhere: lunr itself would leave out their sections only.
 * What it reads as syntax and finds nothing as such is taken as words.
 */
export async function findSections(
  { words, phrases }: Asked,
  index: OpenIndex,
  { enough, counted }: SectionsOptions,
): Promise<FoundSections> {
  const ask = async (clauses: readonly Clause[], excluded: ReadonlySet<number>) => {
    const alternatives = await Promise.all(clauses.map((clause) => findAlternatives(clause, index)));
    const add = toAdd(alternatives.flatMap((of) => of.clauses));
    const evaluated = await evaluate(add, { ...index, counted, enough: (hits) => enough(hits, excluded) });
    return { ...evaluated, corrections: alternatives.flatMap(({ correction }) => correction ?? []), excluded };
  };
  const clauses = parseQuery(words, index.analyzer);
  // A phrase is looked for where all of its words are.
  const required = phrases.flatMap((phrase) => toRequired(parseQuery(phrase, index.analyzer, { plainly: true })));
  const [without, wanted] = divide(clauses, ({ presence }) => presence === lunr.Query.presence.PROHIBITED);
  const excluded = await findPages(without, index);
  if (wanted.length + required.length === 0) return { ...everything(index), excluded };
  const answer = await ask([...wanted, ...required], excluded);
  if (answer.hits.length > 0 || !clauses.some(isSpecial)) return answer;
  return ask([...parseQuery(words, index.analyzer, { plainly: true }), ...required], new Set());
}

/** All that is left when nothing is asked but what must not be there. */
function everything({ sections }: OpenIndex): Omit<FoundSections, 'excluded'> {
  const all = Array.from({ length: sections }, (_, section) => section);
  return {
    hits: all.map((section) => ({ section, score: 0, matches: {} })),
    others: [],
    all: new Set(all),
    terms: [],
    corrections: [],
  };
}

/** The pages that have any of the words. */
async function findPages(clauses: readonly Clause[], index: OpenIndex): Promise<ReadonlySet<number>> {
  if (clauses.length === 0) return new Set();
  const asked = clauses.map((clause) => ({ ...clause, presence: lunr.Query.presence.OPTIONAL }));
  const { all = [] } = await evaluate(toAdd(asked), { ...index, counted: true, enough: () => true });
  return new Set([...all].map((section) => index.placeOf(section).page));
}

function toAdd(clauses: readonly Clause[]): (query: lunr.Query) => void {
  return (query) => {
    for (const clause of clauses) addClause(query, clause);
  };
}

function divide<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}

import {
  type Analyzer,
  type Clause,
  type Facet,
  type Filters,
  isWithout,
  type ParsedQuery,
  parseClauses,
  parseQuery,
  type SearchQuery,
} from 'docusaurus-plugin-trowel/search-engine';
import { costOf, isWide } from './words.ts';

/** What a reader's query asks for. */
export interface Asked extends Pick<ParsedQuery, 'after' | 'before' | 'phrases'> {
  /** What was typed, without filters and phrases. */
  readonly text: string;
  readonly wanted: readonly Clause[];
  /** Words that pages must not have. */
  readonly without: readonly Clause[];
  /** Values as typed in the text; they still have to be resolved. */
  readonly typed: Filters;
  readonly chosen: Filters;
  /** Counted from 0. */
  readonly from: number;
  readonly size: number;
  readonly counted: boolean;
}

/** The default number of results per page, and the most that are given. */
const lengths = { usual: 10, most: 50 } as const;
/** Results behind these are not paged to: the engine would have to sort all before. */
export const deepest = 10_000;
/** What a query may have of that which takes long: wildcards and edits, and phrases. */
const most = { wide: 4, phrases: 8 } as const;
/** The clauses of a query at most, with those of all languages: the engine refuses more than 1,024. */
export const mostClauses = 600;

interface ReadOptions {
  readonly analyzer: Analyzer;
  readonly facets: readonly Facet[];
  /** Reads all syntax as words. */
  readonly plainly?: boolean;
  /** In how many languages the query is asked. They share the clauses. */
  readonly languages?: number;
}

/** Reads a query of the border. What would take too long is left out: words, wildcards and phrases behind the first ones. */
export function readQuery(
  query: SearchQuery,
  { analyzer, facets, plainly = false, languages = 1 }: ReadOptions,
): Asked {
  const { words, filters, phrases, after, before } = parseQuery(query.text, facets);
  const clauses = takeFirst(parseClauses(words, analyzer, { plainly }), languages);
  const size = Math.min(lengths.most, Math.max(1, Math.floor(query.limit ?? lengths.usual)));
  const page = Math.max(1, Math.floor(query.page ?? 1));
  return {
    text: words,
    wanted: clauses.filter((clause) => !isWithout(clause)),
    without: clauses.filter(isWithout),
    phrases: phrases.slice(0, most.phrases),
    after,
    before,
    typed: filters,
    chosen: query.filters ?? {},
    from: (page - 1) * size,
    size,
    counted: query.counted ?? false,
  };
}

function takeFirst(clauses: readonly Clause[], languages: number): Clause[] {
  let left = mostClauses / languages;
  let wide = Math.max(1, Math.floor(most.wide / languages));
  return clauses.filter((clause) => {
    left -= costOf(clause);
    if (isWide(clause)) wide -= 1;
    return left >= 0 && (wide >= 0 || !isWide(clause));
  });
}

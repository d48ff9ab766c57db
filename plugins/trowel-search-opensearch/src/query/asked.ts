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
const deepest = 10_000;

/** Reads a query of the border. `plainly` reads all syntax as words. */
export function readQuery(
  query: SearchQuery,
  {
    analyzer,
    facets,
    plainly = false,
  }: { readonly analyzer: Analyzer; readonly facets: readonly Facet[]; readonly plainly?: boolean },
): Asked {
  const { words, filters, phrases, after, before } = parseQuery(query.text, facets);
  const clauses = parseClauses(words, analyzer, { plainly });
  const size = Math.min(lengths.most, Math.max(1, Math.floor(query.limit ?? lengths.usual)));
  const page = Math.max(1, Math.floor(query.page ?? 1));
  return {
    text: words,
    wanted: clauses.filter((clause) => !isWithout(clause)),
    without: clauses.filter(isWithout),
    phrases,
    after,
    before,
    typed: filters,
    chosen: query.filters ?? {},
    from: Math.min(deepest - size, (page - 1) * size),
    size,
    counted: query.counted ?? false,
  };
}

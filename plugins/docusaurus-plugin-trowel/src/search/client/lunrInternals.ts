import lunr from 'lunr';

/** A clause of a query: a word, pattern or fuzzy word. */
export interface LunrClause {
  readonly term: string;
  readonly fields: readonly string[];
  readonly boost: number;
  readonly presence: lunr.Query.presence;
  readonly editDistance?: number;
}

/** Members missing from lunr's types. They exist since lunr 2.0, and lunr's own `Index.load` uses them. */
interface Parts {
  readonly Index: new (parts: {
    readonly fields: readonly string[];
    readonly fieldVectors: Readonly<Record<string, lunr.Vector>>;
    readonly invertedIndex: Readonly<Record<string, Readonly<Record<string, object | number>>>>;
    readonly tokenSet: lunr.TokenSet;
    readonly pipeline: lunr.Pipeline;
  }) => lunr.Index;
  readonly Query: new (
    fields: readonly string[],
  ) => {
    readonly clauses: readonly LunrClause[];
    readonly isNegated: () => boolean;
  };
  readonly TokenSet: {
    readonly fromClause: (clause: LunrClause) => lunr.TokenSet;
    readonly fromArray: (sorted: string[]) => lunr.TokenSet;
  };
  /** Pairs of a term's number and its weight, sorted by number. */
  readonly Vector: new (
    elements?: number[],
  ) => lunr.Vector;
}

/** lunr with the members that its types lack. */
export const parts = lunr as unknown as Parts;

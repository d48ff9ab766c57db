import lunr from 'lunr';

/** Of a query: one word, pattern or fuzzy word. */
export interface LunrClause {
  readonly term: string;
  readonly fields: readonly string[];
  readonly boost: number;
  readonly presence: lunr.Query.presence;
  readonly editDistance?: number;
}

/** What lunr's types leave out; it is there since lunr 2.0, and lunr's own `Index.load` uses it. */
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
  /** Pairs of a term's number and its weight, the numbers rising. */
  readonly Vector: new (
    elements?: number[],
  ) => lunr.Vector;
}

export const parts = lunr as unknown as Parts;

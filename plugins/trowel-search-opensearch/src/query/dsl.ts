/** A query of OpenSearch, or a part of one. What readers type is only ever a value in it, never a name. */
export type Dsl = Readonly<Record<string, unknown>>;

/** Finds what satisfies any of these; the score is the sum. */
export const anyOf = (should: readonly Dsl[]): Dsl => ({ bool: { should, minimum_should_match: 1 } });

/** Finds what satisfies all of these, without a score. */
export const allOf = (filter: readonly Dsl[]): Dsl => ({ bool: { filter } });

/** Gives everything that satisfies a query the same score. */
export const worth = (boost: number, filter: Dsl): Dsl => ({ constant_score: { filter, boost } });

/** Matches a word in a field, as the field's analyzer reads it. Of a word in several pairs of characters, all must be there. */
export const match = (field: string, query: string, boost: number): Dsl => ({
  match: { [field]: { query, operator: 'and', boost } },
});

/** The best section of a page decides, or the best symptom. */
export const nested = (path: string, query: Dsl, more: Dsl = {}): Dsl => ({
  nested: { path, query, score_mode: 'max', ...more },
});

import lunr from 'lunr';
import { fields } from '../shards/scoring.ts';
import { type LunrClause, parts } from './lunrInternals.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A clause with the terms of the index that it matches. */
export interface Expanded {
  readonly clause: LunrClause;
  readonly terms: readonly string[];
}

/** Finds the terms that a clause matches. A leading wildcard or a fuzzy word loads the list of all terms. */
export async function expand(clause: LunrClause, vocabulary: Vocabulary): Promise<Expanded> {
  const { term, editDistance } = clause;
  if (editDistance === undefined && !term.includes('*')) {
    return { clause, terms: (await vocabulary.isTerm(term)) ? [term] : [] };
  }
  const candidates = await findCandidates(clause, vocabulary);
  const set = parts.TokenSet.fromArray([...new Set(candidates)].sort());
  const meant = set.intersect(parts.TokenSet.fromClause(clause)).toArray();
  const isTerm = await Promise.all(meant.map((other) => vocabulary.isTerm(other)));
  return { clause, terms: meant.filter((_, at) => isTerm[at]) };
}

async function findCandidates({ term, editDistance }: LunrClause, vocabulary: Vocabulary): Promise<readonly string[]> {
  const star = term.indexOf('*');
  if (editDistance !== undefined) {
    const { terms } = await vocabulary.all();
    // In lunr, `*` is a wildcard in fuzzy words too.
    return star === -1 ? terms.filter(({ length }) => Math.abs(length - term.length) <= editDistance) : terms;
  }
  return star === 0 ? (await vocabulary.all()).terms : vocabulary.startingWith(term.slice(0, star));
}

/** The factors by term and by position in `fields`; absent where the query does not search for the term. */
export type Factors = ReadonlyMap<string, readonly (number | undefined)[]>;

/**
 * Computes the factor by which the weight of a term in each field is multiplied: the boosts of its clauses, divided by
 * the length of the query vector of that field.
 */
export function toFactors(expanded: readonly Expanded[]): Factors {
  const vectors = fields.map(() => new Map<string, number>());
  for (const { clause, terms } of expanded) {
    if (clause.presence === lunr.Query.presence.PROHIBITED) continue;
    for (const [field, name] of fields.entries()) {
      if (!clause.fields.includes(name)) continue;
      const vector = vectors[field];
      for (const term of terms) vector?.set(term, (vector.get(term) ?? 0) + clause.boost);
    }
  }
  const lengths = vectors.map((vector) => Math.hypot(...vector.values()));
  const terms = new Set(vectors.flatMap((vector) => [...vector.keys()]));
  return new Map(
    [...terms].map((term) => [
      term,
      vectors.map((vector, field) => {
        const boost = vector.get(term);
        // lunr treats a division by zero as 0.
        return boost === undefined ? undefined : boost / (lengths[field] as number) || 0;
      }),
    ]),
  );
}

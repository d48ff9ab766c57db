import lunr from 'lunr';
import { fields } from '../shards/scoring.ts';
import { type LunrClause, parts } from './lunrParts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A clause with the terms of the index that it means, as lunr takes it. */
export interface Expanded {
  readonly clause: LunrClause;
  readonly terms: readonly string[];
}

/** Finds the terms of a clause. A leading wildcard and a fuzzy word may mean any term: they load the list of all. */
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
    // lunr takes `*` for any letters in a fuzzy word too.
    return star === -1 ? terms.filter(({ length }) => Math.abs(length - term.length) <= editDistance) : terms;
  }
  return star === 0 ? (await vocabulary.all()).terms : vocabulary.startingWith(term.slice(0, star));
}

/** Per term and field, the fields as in `fields`; absent where the query does not look for the term. */
export type Factors = ReadonlyMap<string, readonly (number | undefined)[]>;

/**
 * By how much the weight of a term in each field counts: the boosts of its clauses by the length of the field's vector of
 * the query.
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
        // lunr takes what cannot be divided for nothing.
        return boost === undefined ? undefined : boost / (lengths[field] as number) || 0;
      }),
    ]),
  );
}

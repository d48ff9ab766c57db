import lunr from 'lunr';
import { type Field, fields } from '../shards/scoring.ts';
import { parts } from './lunrInternals.ts';
import type { TermOccurrences } from './termOccurrences.ts';

/** A section that lunr found. */
export interface SectionHit {
  readonly section: number;
  readonly score: number;
  /** The fields that matched, by term. */
  readonly matches: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface LunrQueryInput {
  /** Adds the clauses of the query, as for `lunr.Index.query`. */
  readonly addClauses: (query: lunr.Query) => void;
  readonly lists: readonly TermOccurrences[];
  /** The sections to search; all sections in the lists when absent. */
  readonly among?: ReadonlySet<number>;
  /** For a query that only excludes: the number of sections in the whole index. */
  readonly allSections?: number;
}

/**
 * Runs a query in lunr on an index of a few terms and sections. The scores are those of the whole index: lunr scores a
 * section by the terms of the query alone, whatever other sections there are.
 */
export function queryLunr({ addClauses, lists, among, allSections = 0 }: LunrQueryInput): SectionHit[] {
  const elements = new Map<string, number[]>();
  for (let section = 0; section < allSections; section++) {
    for (const field of fields) elements.set(`${field}/${section}`, []);
  }
  const invertedIndex = Object.create(null) as Record<string, Record<string, Record<string, object> | number>>;
  // Terms are numbered by the alphabet, which decides the order of additions; the numbers of a vector must be sorted.
  const sorted = [...lists].sort((a, b) => (a.term < b.term ? -1 : 1));
  for (const [index, { term, occurrences }] of sorted.entries()) {
    const posting: Record<string, Record<string, object>> = {};
    for (const field of fields) posting[field] = {};
    for (const { section, field, weight } of occurrences) {
      if (among && !among.has(section)) continue;
      const name = fields[field] as Field;
      (posting[name] as Record<string, object>)[section] = nothing;
      const ref = `${name}/${section}`;
      const known = elements.get(ref);
      if (known) known.push(index, weight);
      else elements.set(ref, [index, weight]);
    }
    invertedIndex[term] = { ...posting, _index: index };
  }
  const fieldVectors: Record<string, lunr.Vector> = {};
  for (const [ref, numbers] of elements) fieldVectors[ref] = new parts.Vector(numbers);
  const index = new parts.Index({
    fields,
    fieldVectors,
    invertedIndex,
    tokenSet: parts.TokenSet.fromArray(sorted.map(({ term }) => term)),
    pipeline: new lunr.Pipeline(),
  });
  return index.query(addClauses).map(({ ref, score, matchData }) => ({
    section: Number(ref),
    score,
    matches: matchData.metadata as SectionHit['matches'],
  }));
}

/** lunr stores no positions of words in fields. */
const nothing = {};

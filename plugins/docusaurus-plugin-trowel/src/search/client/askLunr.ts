import lunr from 'lunr';
import { type Field, fields } from '../shards/scoring.ts';
import type { TermList } from './lists.ts';
import { parts } from './lunrParts.ts';

/** A section that lunr found. */
export interface SectionHit {
  readonly section: number;
  readonly score: number;
  /** Per term that matched the fields in which it did. */
  readonly matches: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface AskInput {
  /** Adds the query's clauses, as for `lunr.Index.query`. */
  readonly ask: (query: lunr.Query) => void;
  readonly lists: readonly TermList[];
  /** The sections to look at; all of the lists when absent. */
  readonly among?: ReadonlySet<number>;
  /** So many sections there are to be found without any term, when the query only excludes. */
  readonly unasked?: number;
}

/**
 * Lets lunr answer from an index of a few terms and sections. lunr scores a section by the query's own terms and by
 * nothing of other sections, so that the scores are those of the whole index.
 */
export function askLunr({ ask, lists, among, unasked = 0 }: AskInput): SectionHit[] {
  const elements = new Map<string, number[]>();
  for (let section = 0; section < unasked; section++) {
    for (const field of fields) elements.set(`${field}/${section}`, []);
  }
  const invertedIndex = Object.create(null) as Record<string, Record<string, Record<string, object> | number>>;
  // A vector's numbers have to rise.
  for (const { term, index, postings } of [...lists].sort((a, b) => a.index - b.index)) {
    const posting: Record<string, Record<string, object>> = {};
    for (const field of fields) posting[field] = {};
    for (const { section, field, weight } of postings) {
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
    tokenSet: parts.TokenSet.fromArray(lists.map(({ term }) => term).sort()),
    pipeline: new lunr.Pipeline(),
  });
  return index.query(ask).map(({ ref, score, matchData }) => ({
    section: Number(ref),
    score,
    matches: matchData.metadata as SectionHit['matches'],
  }));
}

/** lunr keeps nothing of where in a field a word stands. */
const nothing = {};

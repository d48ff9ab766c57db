import lunr from 'lunr';
import type { Analyzer } from '../../src/search/analyzer.ts';
import { toIndexed } from '../../src/search/index/invertedIndex.ts';
import type { SearchDocument } from '../../src/search/search.ts';
import {
  b,
  boosts,
  createWeigh,
  type Field,
  fields,
  fromLevel,
  k1,
  toAverage,
  toLevel,
  toRarity,
} from '../../src/search/shards/scoring.ts';

/** Builds a whole `lunr.Index` with lunr itself, with which tests compare the sharded index. */
export function buildWhole(documents: readonly SearchDocument[], analyzer: Analyzer): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.b(b);
  builder.k1(k1);
  for (const field of fields) builder.field(field, { boost: boosts[field] });
  builder.tokenizer = Object.assign(
    (text?: string | object | object[] | null) =>
      analyzer.words(String(text ?? '')).map(({ term }) => new lunr.Token(term, {})),
    lunr.tokenizer,
  );
  for (const [id, document] of documents.flatMap(toIndexed).entries()) builder.add({ id: String(id), ...document });
  const index = builder.build();
  roundWeights(index, builder);
  numberByAlphabet(index);
  return index;
}

/** Missing from lunr's types. */
interface BuilderParts {
  readonly documentCount: number;
  readonly fieldTermFrequencies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly fieldLengths: Readonly<Record<string, number>>;
}
interface IndexParts {
  readonly invertedIndex: Record<string, Readonly<Record<Field, object>> & { _index: number }>;
  readonly fieldVectors: Readonly<Record<string, { elements: number[] }>>;
}

/** Puts lunr's weights on the scale of the sharded index. */
function roundWeights(index: lunr.Index, builder: lunr.Builder): void {
  const { invertedIndex, fieldVectors } = index as unknown as IndexParts;
  const { documentCount, fieldTermFrequencies, fieldLengths } = builder as unknown as BuilderParts;
  const terms = new Map(Object.entries(invertedIndex).map(([term, { _index }]) => [_index, term]));
  const rarityOf = (term: string) =>
    toRarity(
      fields.reduce((sum, field) => sum + Object.keys(invertedIndex[term]?.[field] ?? {}).length, 0),
      documentCount,
    );
  const fieldOf = (ref: string) => ref.slice(0, ref.indexOf('/')) as Field;
  const weighs = new Map(
    fields.map((field) => {
      const lengths = Object.entries(fieldLengths).flatMap(([ref, length]) => (fieldOf(ref) === field ? length : []));
      const words = lengths.reduce((sum, length) => sum + length, 0);
      return [field, createWeigh(toAverage(words, documentCount))];
    }),
  );
  for (const [ref, { elements }] of Object.entries(fieldVectors)) {
    const field = fieldOf(ref);
    for (let at = 0; at < elements.length; at += 2) {
      const term = terms.get(elements[at] as number) as string;
      const weight = weighs.get(field)?.(fieldTermFrequencies[ref]?.[term] as number, fieldLengths[ref] as number);
      elements[at + 1] = fromLevel(toLevel(weight as number), rarityOf(term), boosts[field]);
    }
  }
}

/** Numbers terms by the alphabet instead of their first occurrence; the numbers decide the order of additions. */
function numberByAlphabet(index: lunr.Index): void {
  const { invertedIndex, fieldVectors } = index as unknown as IndexParts;
  const numbers = new Map<number, number>();
  for (const [at, term] of Object.keys(invertedIndex).sort().entries()) {
    const posting = invertedIndex[term] as IndexParts['invertedIndex'][string];
    numbers.set(posting._index, at);
    posting._index = at;
  }
  for (const vector of Object.values(fieldVectors)) {
    const pairs = vector.elements.flatMap((number, at) =>
      at % 2 === 0 ? [[numbers.get(number) as number, vector.elements[at + 1] as number] as const] : [],
    );
    vector.elements = pairs.sort((a, b) => a[0] - b[0]).flat();
  }
}

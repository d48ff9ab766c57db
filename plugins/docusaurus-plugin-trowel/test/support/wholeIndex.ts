import lunr from 'lunr';
import type { Analyzer } from '../../src/search/analyzer.ts';
import { toIndexed } from '../../src/search/index/invertedIndex.ts';
import type { SearchDocument } from '../../src/search/search.ts';
import { b, boosts, type Field, fields, fromLevel, k1, toLevel, toRarity } from '../../src/search/shards/scoring.ts';

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
  return index;
}

/** Rounds lunr's weights to the scale of the sharded index. */
function roundWeights(index: lunr.Index, builder: lunr.Builder): void {
  const { invertedIndex, fieldVectors } = index as unknown as {
    readonly invertedIndex: Readonly<Record<string, Readonly<Record<Field, object>> & { readonly _index: number }>>;
    readonly fieldVectors: Readonly<Record<string, { readonly elements: number[] }>>;
  };
  const { documentCount } = builder as unknown as { readonly documentCount: number };
  const rarities = new Map(
    Object.values(invertedIndex).map((posting) => {
      const occurrences = fields.reduce((sum, field) => sum + Object.keys(posting[field]).length, 0);
      return [posting._index, toRarity(occurrences, documentCount)];
    }),
  );
  for (const [ref, { elements }] of Object.entries(fieldVectors)) {
    const boost = boosts[ref.slice(0, ref.indexOf('/')) as Field];
    for (let at = 0; at < elements.length; at += 2) {
      const rarity = rarities.get(elements[at] as number) as number;
      elements[at + 1] = fromLevel(toLevel(elements[at + 1] as number, rarity, boost), rarity, boost);
    }
  }
}

/**
 * How much a word counts: BM25 with fields, as `lunr.Builder` computes it (lunr 2.3.9, `createFieldVectors`), step by
 * step in the same order, so that the numbers are the same to the last bit.
 */

/**
 * The fields of a section in the index, and how much a word in each counts. Tried, with `b`, on 414 links and 916 titles
 * with a typo of 964 real pages (`bench/search`): a mean reciprocal rank of 0.75 for the links, against 0.74 with 5 for
 * titles and headings and lunr's own `b` of 0.75, and 0.72 with 7 for titles.
 */
export const boosts = {
  /** On every section of the page, so that a title and a passage together are found. */
  title: 3,
  heading: 3.5,
  body: 1,
  code: 0.3,
  symptoms: 16,
  aliases: 6,
} as const;
export type Field = keyof typeof boosts;
export const fields = Object.keys(boosts) as readonly Field[];

/** How much the length of a field counts, and how soon a word that is repeated counts no more (lunr's names). */
export const b = 0.6;
export const k1 = 1.2;

/** How rare a term is. `occurrences` counts it once per section and field, of `sections` in all. */
export function toRarity(occurrences: number, sections: number): number {
  return Math.log(1 + Math.abs((sections - occurrences + 0.5) / (occurrences + 0.5)));
}

/** What a term of a rarity that stands `count` times in a field of `length` words adds to the section's vector. */
export type Weigh = (rarity: number, count: number, length: number) => number;

/** How a field weighs its terms, by the field's average length. */
export function createWeigh(average: number, boost: number): Weigh {
  return (rarity, count, length) => {
    const weight = (rarity * ((k1 + 1) * count)) / (k1 * (1 - b + b * (length / average)) + count);
    return Math.round(weight * boost * 1000) / 1000;
  };
}

/** The greatest share of its rarity that a term can have in a field: when it stands there without end. */
const most = k1 + 1;
const step = 1.25;
const logOfStep = Math.log(step);
const levels = Array.from({ length: 64 }, (_, level) => most / step ** level);

/**
 * The level of a weight. lunr rounds weights to three decimals; the index keeps them on a scale of steps of a quarter,
 * of which twenty occur, so that a posting needs half a byte for it. The shares are the same for every term.
 */
export function toLevel(weight: number, rarity: number, boost: number): number {
  if (weight <= 0) return levels.length - 1;
  const level = Math.round(Math.log((most * rarity * boost) / weight) / logOfStep);
  return Math.min(levels.length - 1, Math.max(0, level));
}

/** The weight that a level stands for. */
export function fromLevel(level: number, rarity: number, boost: number): number {
  return Math.round((levels[level] ?? 0) * rarity * boost * 1000) / 1000;
}

/**
 * The weight of a word: BM25 with fields, computed in the same steps as in `lunr.Builder` (lunr 2.3.9,
 * `createFieldVectors`), so that the results are equal to the last bit.
 */

/**
 * The fields of a section in the index, with their boosts. Measured, with `b`, on 414 links and 916 titles
 * with a typo of 964 real pages (`bench/search`): a mean reciprocal rank of 0.75 for the links, against 0.74 with 5 for
 * titles and headings and lunr's own `b` of 0.75, and 0.72 with 7 for titles.
 */
export const boosts = {
  /** Indexed with every section of the page, so that a query can match title and passage together. */
  title: 3,
  heading: 3.5,
  body: 1,
  code: 0.3,
  symptoms: 16,
  aliases: 6,
} as const;
/** A field of a section. */
export type Field = keyof typeof boosts;
/** The fields in the order in which postings number them. */
export const fields = Object.keys(boosts) as readonly Field[];

/** The parameters of BM25: `b` weighs the length of a field, `k1` limits the effect of repetition. */
export const b = 0.6;
export const k1 = 1.2;

/** Computes the rarity of a term (its idf). `occurrences` counts it once per section and field. */
export function toRarity(occurrences: number, sections: number): number {
  return Math.log(1 + Math.abs((sections - occurrences + 0.5) / (occurrences + 0.5)));
}

const averageStep = 1.05;

/**
 * Rounds the average length of a field to steps of a twentieth. An edit anywhere changes the averages a little; rounded, they stay, and
 * with them nearly all weights and files.
 */
export function toAverage(words: number, sections: number): number {
  if (words === 0) return 0;
  return averageStep ** Math.round(Math.log(words / sections) / Math.log(averageStep));
}

/** Computes the weight of a term that occurs `count` times in a field of `length` words, as a multiple of rarity and boost. */
export type Weigh = (count: number, length: number) => number;

/** Creates the function that weighs terms in a field, by the field's average length. */
export function createWeigh(average: number): Weigh {
  return (count, length) => ((k1 + 1) * count) / (k1 * (1 - b + b * (length / average)) + count);
}

/** The upper bound for the weight of a term in a field, as a multiple of its rarity and the boost. */
const most = k1 + 1;
const step = 1.25;
const logOfStep = Math.log(step);
const levels = Array.from({ length: 64 }, (_, level) => most / step ** level);

/**
 * Rounds a weight to a level. lunr rounds weights to three decimals; the index uses a scale with steps of a quarter, of
 * which twenty occur, so that a posting needs half a byte. The scale is relative to the term's rarity.
 */
export function toLevel(weight: number): number {
  const level = Math.round(Math.log(most / weight) / logOfStep);
  return Math.min(levels.length - 1, Math.max(0, level));
}

/** Returns the weight at a level, as a multiple of rarity and boost. */
export function shareAt(level: number): number {
  return levels[level] ?? 0;
}

/** Returns the weight at a level. */
export function fromLevel(level: number, rarity: number, boost: number): number {
  return Math.round(shareAt(level) * rarity * boost * 1000) / 1000;
}

/** By how much the sum of a section's weights can exceed its multiple of rarity, as each is rounded. */
export const roundingError = 0.0005 * fields.length;

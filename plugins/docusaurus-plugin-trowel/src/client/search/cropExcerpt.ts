import type { Marked } from '../../search/search.ts';

/** Characters before the first match, so that it has some context. */
const before = 14;

/** Crops a passage for a single line, so that it begins shortly before its first match. */
export function cropExcerpt({ text, ranges }: Marked): Marked {
  const [first] = ranges;
  const from = first ? text.lastIndexOf(' ', first[0] - before) + 1 : 0;
  if (from <= before) return { text, ranges };
  return {
    text: `… ${text.slice(from)}`,
    ranges: ranges.map(([start, length]) => [start - from + 2, length] as const),
  };
}

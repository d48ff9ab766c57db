import type { Marked } from './search.ts';
import type { Analyzer, Word } from './words.ts';

/** Finds and shows terms in plain text. */
export interface Highlighter {
  /** The whole text. */
  readonly mark: (text: string) => Marked;
  /** The passage with most of the terms, cut at words. */
  readonly excerpt: (text: string) => Marked;
  /** How many different terms the text holds. */
  readonly count: (text: string) => number;
}

const excerptLength = 180;
/** Context before the first match. */
const before = 50;

/** A highlighter of the given terms. */
export function createHighlighter(analyzer: Analyzer, terms: ReadonlySet<string>): Highlighter {
  const found = new Map<string, readonly Word[]>();
  const find = (text: string): readonly Word[] => {
    if (terms.size === 0) return [];
    const words = found.get(text) ?? analyzer.words(text).filter(({ term }) => terms.has(term));
    found.set(text, words);
    return words;
  };
  return {
    mark: (text) => ({ text, ranges: toRanges(find(text)) }),
    excerpt: (text) => cut(text, find(text)),
    count: (text) => new Set(find(text).map(({ term }) => term)).size,
  };
}

function cut(text: string, words: readonly Word[]): Marked {
  const plain = text.replaceAll(/\s/gu, ' ');
  if (plain.length <= excerptLength * 1.2) return { text: plain, ranges: toRanges(words) };
  const from = toWordStart(plain, Math.max(0, bestStart(words) - before));
  const to = toWordEnd(plain, from + excerptLength);
  const lead = from > 0 ? '… ' : '';
  const inside = words.filter(({ start, length }) => start >= from && start + length <= to);
  return {
    text: `${lead}${plain.slice(from, to)}${to < plain.length ? ' …' : ''}`,
    ranges: toRanges(inside.map((word) => ({ ...word, start: word.start - from + lead.length }))),
  };
}

/** The match from which on an excerpt holds the most different terms. */
function bestStart(words: readonly Word[]): number {
  let best = { start: 0, count: 0 };
  for (const [index, { start }] of words.entries()) {
    const seen = new Set<string>();
    for (let at = index; at < words.length; at++) {
      const { term, start: other, length } = words[at] as Word;
      if (other + length > start + excerptLength - before) break;
      seen.add(term);
    }
    if (seen.size > best.count) best = { start, count: seen.size };
  }
  return best.start;
}

function toWordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + 30 ? safe(text, at) : space + 1;
}

function toWordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - 30 ? safe(text, at) : space;
}

/** Never between the two halves of a character. */
function safe(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

/** In order, overlapping ones as one (a word and its parts). */
function toRanges(words: readonly Word[]): [start: number, length: number][] {
  const ranges: [number, number][] = [];
  for (const { start, length } of [...words].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && start < last[0] + last[1]) last[1] = Math.max(last[1], start + length - last[0]);
    else ranges.push([start, length]);
  }
  return ranges;
}

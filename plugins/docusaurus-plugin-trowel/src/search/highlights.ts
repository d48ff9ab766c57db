import type { Analyzer } from './analyzer.ts';
import { createPhraseFinder, type PhraseForms, toKey, toPhrase, toSlices } from './phrases.ts';
import type { Marked } from './search.ts';

/** Marks terms and phrases in plain text. */
export interface Highlighter {
  /** Marks the whole text. */
  readonly mark: (text: string) => Marked;
  /** Cuts out the passage with a phrase or else with most of the terms, and marks it. */
  readonly excerpt: (text: string) => Marked;
  /** Counts the different terms in the text; a phrase counts more than any number of terms. */
  readonly count: (text: string) => number;
}

/** A word or phrase to mark. Matches of the same term have the same `key`; `worth` is what the match counts. */
interface Match {
  readonly key: string;
  readonly start: number;
  readonly length: number;
  readonly worth: number;
}

/** The worth of a phrase: more than the number of terms in any query. */
const phraseWorth = 1000;
const excerptLength = 180;
/** Characters of context before the first match. */
const before = 50;
/**
 * Once there is a match, no more characters of a text than this are read, which takes some 10 ms: this runs at every
 * keystroke, and a match in the first forty pages of a section serves as well as a later one.
 */
const farEnough = 100_000;

/** Creates a highlighter for the given terms, and for phrases as typed. */
export function createHighlighter(
  analyzer: Analyzer,
  terms: ReadonlySet<string>,
  phrases: readonly string[] = [],
): Highlighter {
  const wanted = phrases.map((typed) => toPhrase(analyzer, typed)).filter(({ length }) => length > 0);
  const found = new Map<string, readonly Match[]>();
  const find = (text: string): readonly Match[] => {
    const known = found.get(text);
    if (known) return known;
    const matches = findMatches({ analyzer, terms, phrases: wanted, text });
    found.set(text, matches);
    return matches;
  };
  return {
    mark: (text) => ({ text, ranges: toRanges(find(text)) }),
    excerpt: (text) => cut(text, find(text)),
    count(text) {
      const worths = new Map(find(text).map(({ key, worth }) => [key, worth]));
      return [...worths.values()].reduce((sum, worth) => sum + worth, 0);
    },
  };
}

/** Finds the matches in a text, in order. In a long text it stops early. */
function findMatches({
  analyzer,
  terms,
  phrases,
  text,
}: {
  readonly analyzer: Analyzer;
  readonly terms: ReadonlySet<string>;
  readonly phrases: readonly PhraseForms[];
  readonly text: string;
}): readonly Match[] {
  if (terms.size === 0 && phrases.length === 0) return [];
  const matches: Match[] = [];
  const finders = phrases.map((phrase) => ({ find: createPhraseFinder(phrase), key: toKey(phrase) }));
  const awaited = new Set(finders.map(({ key }) => key));
  for (const { part, start: at } of toSlices(text)) {
    for (const { term, start, length } of terms.size === 0 ? [] : analyzer.words(part)) {
      if (terms.has(term)) matches.push({ key: term, start: at + start, length, worth: 1 });
    }
    const forms = finders.length === 0 ? [] : analyzer.forms(part);
    for (const { find, key } of finders) {
      for (const [start, length] of find(forms, at)) {
        matches.push({ key, start, length, worth: phraseWorth });
        awaited.delete(key);
      }
    }
    if (awaited.size === 0 && matches.length > 0 && at + part.length >= farEnough) break;
  }
  return matches.sort((a, b) => a.start - b.start);
}

function cut(text: string, matches: readonly Match[]): Marked {
  if (text.length <= excerptLength * 1.2) return { text: text.replaceAll(/\s/gu, ' '), ranges: toRanges(matches) };
  const near = Math.max(0, bestStart(matches) - before);
  // Looks only at what may be shown, as the text can be as long as a book.
  const plain = text.slice(near, near + excerptLength * 2).replaceAll(/\s/gu, ' ');
  const from = near + toWordStart(plain, near === 0);
  const to = near + toWordEnd(plain, from - near + excerptLength);
  const lead = from > 0 ? '… ' : '';
  const inside = matches.flatMap((match) => {
    const start = Math.max(match.start, from);
    const length = Math.min(match.start + match.length, to) - start;
    return length > 0 ? [{ start: start - from + lead.length, length }] : [];
  });
  return {
    text: `${lead}${plain.slice(from - near, to - near)}${to < text.length ? ' …' : ''}`,
    ranges: toRanges(inside),
  };
}

/** Finds the match at which the excerpt with a phrase, or else with the most different terms, begins. */
function bestStart(matches: readonly Match[]): number {
  const counts = new Map<string, number>();
  let best = { start: 0, worth: 0 };
  let worth = 0;
  let left = 0;
  const add = ({ key, worth: of }: Match, by: 1 | -1) => {
    const count = (counts.get(key) ?? 0) + by;
    counts.set(key, count);
    if (count === (by === 1 ? 1 : 0)) worth += by * of;
  };
  for (const [right, match] of matches.entries()) {
    add(match, 1);
    const end = match.start + match.length;
    for (let first = matches[left]; first && left < right; first = matches[left]) {
      if (end <= first.start + excerptLength - before) break;
      add(first, -1);
      left++;
    }
    if (worth > best.worth) best = { start: matches[left]?.start ?? 0, worth };
  }
  return best.start;
}

function toWordStart(plain: string, isStart: boolean): number {
  if (isStart) return 0;
  const space = plain.indexOf(' ');
  return space === -1 || space > 30 ? safe(plain, 0) : space + 1;
}

function toWordEnd(plain: string, at: number): number {
  if (at >= plain.length) return plain.length;
  const space = plain.lastIndexOf(' ', at);
  return space < at - 30 ? safe(plain, at) : space;
}

/** Moves a position that would cut a surrogate pair in two. */
function safe(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

/** Sorts ranges and joins those that overlap (a word and its parts). */
function toRanges(places: readonly { readonly start: number; readonly length: number }[]): [number, number][] {
  const ranges: [start: number, length: number][] = [];
  for (const { start, length } of places) {
    const last = ranges.at(-1);
    if (last && start < last[0] + last[1]) last[1] = Math.max(last[1], start + length - last[0]);
    else ranges.push([start, length]);
  }
  return ranges;
}

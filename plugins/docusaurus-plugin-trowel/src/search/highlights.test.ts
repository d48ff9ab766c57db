import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer, loadAnalyzer } from './analyzer.ts';
import { createHighlighter } from './highlights.ts';
import { hasPhrase } from './phrases.ts';
import type { Marked } from './search.ts';

const english = createAnalyzer('en');
const highlight = (typed: string, phrases: readonly string[] = []) =>
  createHighlighter(english, new Set(english.words(typed).map(({ term }) => term)), phrases);
const toMarked = ({ text, ranges }: Marked) => ranges.map(([start, length]) => text.slice(start, start + length));
const filler = (words: number, word = 'filler') => `${word}, `.repeat(words);

describe('a phrase', () => {
  test.each([
    ['Read the replica, then write.', 'the replica'],
    ['Read the replica, then write.', 'REPLICA then'],
    ['Le café de l’équipe', 'cafe de l’équipe'],
    ['a point-in-time recovery', 'point in time'],
    ['call ledger_entries()', 'Ledger entries'],
    ['为什么结账服务写两次数据库', '结账服务'],
    ['用 API 写数据', 'api 写数'],
    ['the the queue', 'the queue'],
    ['anything at all', '…'],
  ])('is in "%s": "%s"', (text, phrase) => {
    expect(hasPhrase(english, text, phrase)).toBe(true);
  });

  test.each([
    ['Read the replica, then write.', 'replica write'],
    ['Read the replica, then write.', 'read replica'],
    ['The replicas lag.', 'replica lag'],
    ['lag of the replica', 'the replica lag'],
    ['chargedAfterTimeout', 'after timeout'],
    ['', 'replica'],
  ])('is not in "%s": "%s"', (text, phrase) => {
    expect(hasPhrase(english, text, phrase)).toBe(false);
  });

  test('is found anywhere in a long text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_960, max: 16_020 }), fc.constantFrom(', ', '.', '-'), (before, gap) => {
        const text = `${'x'.repeat(before / 2)} ${'x'.repeat(before / 2)} the${gap}replica lag ${filler(3000)}`;
        expect(hasPhrase(english, text, 'the replica lag')).toBe(true);
        expect(hasPhrase(english, text, 'replica the lag')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('is found in a language with its own lower case', async () => {
    const turkish = await loadAnalyzer('tr');
    expect(hasPhrase(turkish, 'Bu IŞIK kararı', 'ışık kararı')).toBe(true);
  });

  test('is marked as a whole, stop words included', () => {
    const { mark } = highlight('', ['the replica, then']);
    expect(toMarked(mark('Read The Replica then write; the replica.'))).toEqual(['The Replica then']);
  });

  test('decides which passage is shown, and counts more than any number of words', () => {
    const text = `replica lag write queue ${filler(80)} of the lag ${filler(80)}`;
    const { excerpt, count } = highlight('replica lag write queue', ['of the lag']);
    expect(toMarked(excerpt(text))).toEqual(['of the lag']);
    expect(count('of the lag')).toBeGreaterThan(count('replica lag write queue'));
  });
});

describe('an excerpt', () => {
  test('of a short text is the whole text', () => {
    const { excerpt } = highlight('lag');
    expect(excerpt('The\tlag was\nlong.')).toEqual({ text: 'The lag was long.', ranges: [[4, 3]] });
  });

  test('is the passage with most of the terms, cut between words', () => {
    const text = `${filler(60)}a lag here ${filler(60)}the lag of a replica there ${filler(60)}`;
    const { text: shown, ranges } = highlight('replica lag').excerpt(text);
    expect(shown).toMatch(/^… filler, .*the lag of a replica there .*, …$/);
    expect(toMarked({ text: shown, ranges })).toEqual(['lag', 'replica']);
  });

  test('does not count terms together that are too far apart to show', () => {
    const { excerpt } = highlight('replica lag queue');
    expect(toMarked(excerpt(`lag queue ${filler(60)}replica ${filler(60)}`))).toEqual(['lag', 'queue']);
  });

  test('is the first of several equally good passages', () => {
    const { text } = highlight('lag').excerpt(`one lag ${filler(80)}two lag ${filler(80)}`);
    expect(text).toMatch(/^one lag filler/);
  });

  test('is the beginning of a text without any of the terms', () => {
    const { text, ranges } = highlight('lag').excerpt(filler(80));
    expect(text).toMatch(/^filler, /);
    expect(ranges).toEqual([]);
  });

  test.each([10_000, 16_000, 99_000, 300_000])('shows the only match of a long text, at %i', (at) => {
    const text = `${'a '.repeat(at / 2)}replica lag ${'a '.repeat(200_000)}`;
    expect(toMarked(highlight('replica lag').excerpt(text))).toEqual(['replica', 'lag']);
  });

  test('shows a phrase that comes far after its single words', () => {
    const text = `lag of replica ${filler(40_000)} replica lag ${filler(100)}`;
    expect(toMarked(highlight('replica lag', ['replica lag']).excerpt(text))).toEqual(['replica lag']);
  });

  test('stops reading a long text early once it has a match', () => {
    let read = 0;
    const counting: typeof english = {
      ...english,
      words(text) {
        read += text.length;
        return english.words(text);
      },
    };
    const { excerpt, count } = createHighlighter(counting, new Set(['lag']));
    const text = `lag ${filler(200_000)}`;
    excerpt(text);
    count(text);
    expect(read).toBeGreaterThan(50_000);
    expect(read).toBeLessThan(200_000);
  });

  test('marks ranges in any text in order and without overlaps', () => {
    const anyText = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('lag', 'Replica', 'chargedLag', 'the', '数据库', '𠮷', '…', '\n') },
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom(' ', ''), (parts, gap) => {
        const text = parts.join(gap);
        const highlighter = highlight('lag replica 数据库', ['the replica', 'lag 𠮷']);
        for (const { text: shown, ranges } of [highlighter.excerpt(text), highlighter.mark(text)]) {
          let end = 0;
          for (const [start, length] of ranges) {
            expect(start).toBeGreaterThanOrEqual(end);
            expect(length).toBeGreaterThan(0);
            end = start + length;
          }
          expect(end).toBeLessThanOrEqual(shown.length);
        }
        expect(highlighter.excerpt(text).text.length).toBeLessThan(230);
      }),
    );
  });
});

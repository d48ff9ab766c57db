import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgets, fitAnswer, toBudget } from './budget.ts';
import { type Item, isPastItem, sortItems } from './item.ts';

const words = fc.oneof(
  fc.lorem({ maxCount: 60, mode: 'sentences' }),
  fc.string({ maxLength: 400, unit: 'grapheme' }),
  fc.constantFrom('```\nEnd\n```', '`', '変更する前に読む'.repeat(40), 'x'.repeat(3000), ''),
);
const state = fc.constantFrom<Item['state']>(
  { type: 'in-force' },
  { type: 'due', since: '2026-01-01' },
  { type: 'unknown' },
  { type: 'superseded', by: { id: 'decision/b', title: 'B' } },
  { type: 'lifted', since: '2020' },
  { type: 'past', status: 'gone' },
  undefined,
);
const item: fc.Arbitrary<Item> = fc.record(
  {
    kind: fc.constantFrom('breaks', 'landmine', 'constraint', 'decision', 'person', 'question', 'note'),
    order: fc.nat(6),
    state,
    source: fc.record({ id: words, title: words, file: words }),
    says: fc.array(words, { maxLength: 4 }),
    text: words,
  },
  { requiredKeys: ['kind', 'order', 'says'] },
);
const answer = fc.record({
  lead: fc.constant<string>('3 pages govern 2 places in code.'),
  items: fc.array(item, { maxLength: 30 }),
});
const longNames = Array.from({ length: 9 }, (_, at): Item => {
  const id = `${at}変更する前に読む`.repeat(40);
  return { kind: 'breaks', order: 0, says: [], source: { id, title: id, file: id } };
});
const budget = fc.integer({ min: budgets.least, max: 6000 });

describe('an answer within a budget', () => {
  test('is never longer than the budget', () => {
    fc.assert(
      fc.property(answer, budget, (whole, tokens) => {
        expect(fitAnswer(whole, tokens).tokens).toBeLessThanOrEqual(tokens);
      }),
      // The longest names, cut at the smallest budget.
      { examples: [[{ lead: 'L.', items: longNames }, budgets.least]] },
    );
  });

  test('loses no item when the budget is larger', () => {
    fc.assert(
      fc.property(answer, budget, fc.nat(2000), (whole, tokens, more) => {
        const larger = new Set(fitAnswer(whole, tokens + more).items);
        for (const one of fitAnswer(whole, tokens).items) expect(larger).toContain(one);
      }),
    );
  });

  test('has everything that holds before anything that is past, and leaves out what is past first', () => {
    fc.assert(
      fc.property(answer, budget, (whole, tokens) => {
        const { items, leftOut } = fitAnswer(whole, tokens);
        const past = items.findIndex(isPastItem);
        if (past === -1) return;
        expect(items.slice(past).every(isPastItem)).toBe(true);
        expect(leftOut.every(isPastItem)).toBe(true);
      }),
    );
  });

  test('says how many items are left out, and how to get them', () => {
    const items = Array.from(
      { length: 40 },
      (_, at): Item => ({
        kind: 'decision',
        order: 0,
        state: { type: 'in-force' },
        source: { id: `decision/d${at}`, title: 'T', file: 'd.md' },
        says: ['Governs `a`.'],
        text: 'Why it is so. '.repeat(20),
      }),
    );
    const { text, leftOut, items: shown } = fitAnswer({ lead: 'Many.', items }, 400);
    expect(shown.length + leftOut.length).toBe(40);
    expect(text).toContain(`Left out of 40 items: ${leftOut.length}.`);
    expect(text).toContain(`read \`${leftOut[0]?.source?.id}\``);
  });

  test('shows whole what there is room for', () => {
    const one: Item = {
      kind: 'landmine',
      order: 0,
      says: [],
      text: 'First.\nSecond.',
      source: { id: 'a', title: 'A', file: 'a.md' },
    };
    expect(fitAnswer({ lead: 'One.', items: [one] }).text).toContain('First.\nSecond.');
  });
});

test('a budget out of range becomes the nearest in range', () => {
  expect([undefined, Number.NaN, 1, 1e9, 700.4].map(toBudget)).toEqual([2000, 2000, 300, 50_000, 700]);
});

test('sorting keeps the order of items with the same weight', () => {
  const make = (order: number, text: string): Item => ({ kind: 'note', order, says: [], text });
  const sorted = sortItems([make(1, 'a'), make(0, 'b'), { ...make(0, 'c'), state: { type: 'lifted' } }, make(0, 'd')]);
  expect(sorted.map(({ text }) => text)).toEqual(['b', 'd', 'a', 'c']);
});

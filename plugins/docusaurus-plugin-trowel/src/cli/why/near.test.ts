import { describe, expect, test } from 'vitest';
import { makeGoverningPage } from '../../../test/support/governingPage.ts';
import { describeNear } from './near.ts';

const pages = [
  makeGoverningPage('decision/pay', { title: 'Pay twice', governs: [{ paths: ['services/checkout/pay/**'] }] }),
  makeGoverningPage('decision/gate', { title: 'Gates', governs: [{ paths: ['gates/agent/**', '!gates/agent/x.ts'] }] }),
];
const near = (path: string, tracked?: readonly string[]) => describeNear({ paths: [path], pages, tracked });

describe('what is near a file that nothing governs', () => {
  test('is a governed folder above it', () => {
    expect(near('services/checkout/tax/Rate.kt')).toEqual([
      'Near it, a page governs code in services/checkout, “Pay twice”: trowel why services/checkout',
      'To search the hub by words: trowel search rate',
    ]);
  });

  test('is a file of the same name, or a path that is spelled like it', () => {
    const tracked = ['lib/money/Ledger.kt', 'README.md'];
    expect(near('src/Ledger.kt', tracked)[0]).toBe('Did you mean lib/money/Ledger.kt?');
    expect(near('lib/money/Legder.kt', tracked)[0]).toBe('Did you mean lib/money/Ledger.kt?');
    expect(near('services/chekout/src/New.kt', tracked)[0]).toBe('Did you mean services/checkout?');
  });

  test('is where the hub governs code, when nothing else is', () => {
    expect(near('web/PayButton.tsx', ['web/App.tsx'])).toEqual([
      'The hub governs code in gates/agent, services/checkout.',
      "To search the hub by words: trowel search 'pay button'",
    ]);
  });

  test('is nothing for the root of a hub without globs', () => {
    expect(describeNear({ paths: ['.'], pages: [] })).toEqual([]);
  });
});

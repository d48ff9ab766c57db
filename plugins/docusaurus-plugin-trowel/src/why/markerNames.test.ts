import { describe, expect, test } from 'vitest';
import { createFindByMarkerName, toMarkerNames } from './markerNames.ts';

const entries = [
  { id: 'decision/0014-one-ledger', kind: 'decision', number: 14 },
  { id: 'archaeology/pay/checkout-double-write', kind: 'archaeology' },
  { id: 'challenge/0014-timeouts', kind: 'challenge', number: 14 },
  { id: 'system/checkout', kind: 'system' },
  { id: 'pattern/checkout', kind: 'pattern' },
  { id: 'decision/20200924-lamps', kind: 'decision' },
] as const;
/** Returns the ids of the entries that a marker names. */
const named = (written: string) =>
  createFindByMarkerName(entries.map((entry) => ({ names: toMarkerNames(entry) })))(written).map(
    (at) => entries[at]?.id,
  );

describe('the names of an entry', () => {
  test.each([
    [entries[0], ['decision/0014-one-ledger', '0014-one-ledger', 'one-ledger', '#14']],
    [entries[1], ['archaeology/pay/checkout-double-write', 'pay/checkout-double-write', 'checkout-double-write']],
    // Only records are known by their number.
    [entries[2], ['challenge/0014-timeouts', '0014-timeouts', 'timeouts']],
    [entries[5], ['decision/20200924-lamps', '20200924-lamps', 'lamps']],
  ])('are listed from the most exact, each once: %j', (entry, names) => {
    expect(toMarkerNames(entry)).toEqual(names);
  });
});

describe('a marker', () => {
  test.each([
    ['decision/0014-one-ledger', ['decision/0014-one-ledger']],
    ['0014-one-ledger', ['decision/0014-one-ledger']],
    ['0014-One-Ledger.md', ['decision/0014-one-ledger']],
    ['one-ledger', ['decision/0014-one-ledger']],
    ['ADR-0014', ['decision/0014-one-ledger']],
    ['#14', ['decision/0014-one-ledger']],
    ['14', ['decision/0014-one-ledger']],
    ['archaeology/pay/checkout-double-write', ['archaeology/pay/checkout-double-write']],
    ['pay/checkout-double-write', ['archaeology/pay/checkout-double-write']],
    ['checkout-double-write', ['archaeology/pay/checkout-double-write']],
    ['timeouts', ['challenge/0014-timeouts']],
    ['lamps', ['decision/20200924-lamps']],
    ['checkout', ['system/checkout', 'pattern/checkout']],
    ['system/checkout', ['system/checkout']],
    ['one-ledger.mdx', ['decision/0014-one-ledger']],
    ['one.md-ledger', []],
    ['15', []],
    ['double-write', []],
    ['', []],
    ['__proto__', []],
  ])('%s names %j', (written, ids) => {
    expect(named(written)).toEqual(ids);
  });
});

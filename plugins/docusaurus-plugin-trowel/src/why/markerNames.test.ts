import { describe, expect, test } from 'vitest';
import { createFindByMarkerName, toMarkerNames } from './markerNames.ts';

const pages = (
  [
    { id: 'decision/0014-one-ledger', kind: 'decision', number: 14 },
    { id: 'archaeology/pay/checkout-double-write', kind: 'archaeology' },
    { id: 'challenge/0014-timeouts', kind: 'challenge', number: 14 },
    { id: 'system/checkout', kind: 'system' },
    { id: 'pattern/checkout', kind: 'pattern' },
    { id: 'decision/20200924-lamps', kind: 'decision' },
  ] as const
).map((page) => ({ id: page.id, names: toMarkerNames(page) }));
const find = createFindByMarkerName(pages);
const named = (written: string) => find(written).map((at) => pages[at]?.id);

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
    ['15', []],
    ['double-write', []],
    ['', []],
    ['__proto__', []],
  ])('%s names %j', (written, ids) => {
    expect(named(written)).toEqual(ids);
  });
});

import { expect, test } from 'vitest';
import { describeBadName } from './renaming.ts';

const entries = [
  { id: 'system/pay', kind: 'system' },
  { id: 'system/gate', kind: 'system' },
  { id: 'decision/0007-ledger', kind: 'decision', number: 7 },
  { id: 'archaeology/retry', kind: 'archaeology' },
] as const;
const rename = (name: string) => describeBadName(name, { id: 'archaeology/retry', kind: 'archaeology', entries });

test('a name that a page of another kind has is refused, as a marker would mean both', () => {
  expect(rename('pay')).toBe('`pay` names a system already, and `@why pay` would mean both; choose another name.');
  expect(rename('ledger')).toMatch(/names a decision already/);
  expect(rename('pay-later')).toBeUndefined();
});

test('a name that a page of the same kind has is refused, and the own one is not', () => {
  const other = { id: 'system/gate', kind: 'system', entries } as const;
  expect(describeBadName('pay', other)).toBe('`pay` is the id of another system already; choose another name.');
  expect(describeBadName('gate', other)).toBeUndefined();
});

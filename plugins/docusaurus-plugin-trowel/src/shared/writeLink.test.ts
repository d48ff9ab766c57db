import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWriteRequest, toWriteAddress } from './writeLink.ts';

test('an address says what to write, and is read as it was meant', () => {
  const request = { kind: 'story', title: 'A & B?', system: 'ledger', stage: 'week-1' };
  expect(toWriteAddress('/hub/write', request)).toBe(
    '/hub/write?kind=story&title=A+%26+B%3F&system=ledger&stage=week-1',
  );
  expect(toWriteAddress('/write')).toBe('/write');
  const text = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }).filter((one) => one.trim() === one);
  fc.assert(
    fc.property(fc.record({ title: text, system: text, skill: text }), (any) => {
      const [, query = ''] = toWriteAddress('/write', any).split('?');
      expect(readWriteRequest(query)).toEqual(any);
    }),
  );
});

test('of an address only what it can say is read, and nothing that is too long', () => {
  expect(readWriteRequest(`?kind=story&kind=log&onload=alert(1)&title=${'x'.repeat(301)}&skill=%20`)).toEqual({
    kind: 'story',
  });
});

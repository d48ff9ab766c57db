import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCheckAddress, toCheckId, toCheckName } from './checkId.ts';

test('the name of a check is the id of its block, or made of its question', () => {
  expect(toCheckName('Why two sums?', 'two-sums')).toBe('two-sums');
  expect(toCheckName('Why two sums?')).toBe('explain-evpg4xkh');
});

test.each([
  ['Why two sums', 'a missing question mark'],
  ['why  two\nsums?', 'other white space and case'],
  ['Why “two” sums?', 'quotes'],
  ['Why two sums? :ferry:', 'an emoji, which is a sign on the page'],
  ['Why two sums? ⛴️', 'a sign'],
])('a question keeps its name as %j: %s', (written) => {
  expect(toCheckName(written)).toBe(toCheckName('Why two sums?'));
});

test('a block without a question has no name, even with an id', () => {
  expect(toCheckName(undefined)).toBeUndefined();
  expect(toCheckName(' … ', 'two-sums')).toBeUndefined();
});

test('other words have another name', () => {
  const word = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcdefgh0123') });
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(a !== b);
      expect(toCheckName(a)).not.toBe(toCheckName(b));
    }),
    { numRuns: 1000 },
  );
});

test('the address of a check is that of its block, whatever its name is', () => {
  expect(toCheckAddress('/docs/a', toCheckId('system/a', 'two-sums'))).toBe('/docs/a#two-sums');
  expect(toCheckAddress('/docs/a', toCheckId('system/a', 'når#1'))).toBe('/docs/a#n%C3%A5r%231');
});

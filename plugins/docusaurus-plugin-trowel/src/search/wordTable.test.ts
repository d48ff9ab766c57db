import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordTable } from './wordTable.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '结', '😀'), minLength: 1, maxLength: 4 });

test('finds the words that were added, wherever they stand, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), fc.array(word), word, (added, others, before) => {
      const table = createWordTable<string>();
      for (const one of added) table.add(one, `the ${one}`);
      for (const one of [...added, ...others]) {
        const text = `${before}${one} b`;
        const found = table.get(text, before.length, before.length + one.length);
        expect(found).toBe(added.includes(one) ? `the ${one}` : undefined);
      }
    }),
  );
});

test('holds more words than it has room for at first, and none after it was cleared', () => {
  const table = createWordTable<number>();
  const words = Array.from({ length: 3000 }, (_, at) => `w${at}`);
  for (const [at, one] of words.entries()) table.add(one, at);
  expect(table.size()).toBe(3000);
  expect(words.map((one) => table.get(one, 0, one.length))).toEqual([...words.keys()]);
  table.clear();
  expect([table.size(), table.get('w1', 0, 2)]).toEqual([0, undefined]);
});

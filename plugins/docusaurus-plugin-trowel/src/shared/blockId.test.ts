import { expect, test } from 'vitest';
import { nameBlocks } from './blockId.ts';

test('a block has the id that its author gave, or a name of its title whatever the punctuation, or of its text', () => {
  const [given, titled, mended, untitled, other] = nameBlocks([
    { id: 'why', title: 'Why?', text: '' },
    { title: 'Why twice?', text: 'a' },
    { title: 'Why, twice', text: 'b' },
    { text: 'a' },
    { text: 'b' },
  ]);
  expect(given).toBe('why');
  expect(mended).toBe(`${titled}-2`);
  expect(untitled).not.toBe(other);
});

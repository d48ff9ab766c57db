import { expect, test } from 'vitest';
import { createToldTexts } from './toldTexts.ts';

test('the text of which the hub was read is known, whatever is typed since', () => {
  const texts = createToldTexts();
  const first = texts.tell('/a.md', 'a');
  const second = texts.tell('/a.md', 'ab');
  texts.tell('/a.md', 'abc');
  expect([texts.read('/a.md'), texts.now('/a.md')]).toEqual(['a', 'abc']);
  texts.settle(first);
  expect(texts.read('/a.md')).toBe('a');
  texts.settle(second);
  expect([texts.read('/a.md'), texts.now('/a.md')]).toEqual(['ab', 'abc']);
  texts.tell('/a.md', undefined);
  expect([texts.read('/a.md'), texts.now('/a.md')]).toEqual([undefined, undefined]);
});

test('of what is typed while the hub cannot be read, the text that was read and the last ones are kept', () => {
  const texts = createToldTexts();
  texts.settle(texts.tell('/a.md', 'read'));
  const revisions = Array.from({ length: 1000 }, (_, at) => texts.tell('/a.md', `typed ${at}`));
  expect([texts.read('/a.md'), texts.now('/a.md')]).toEqual(['read', 'typed 999']);
  texts.settle(revisions[500] as number);
  expect(texts.read('/a.md')).toBe('read');
  texts.settle(revisions[990] as number);
  expect(texts.read('/a.md')).toBe('typed 990');
});

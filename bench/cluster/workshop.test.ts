import { expect, test } from 'vitest';
import { makeDocument, makePage } from '../search/testCorpus.ts';
import { growDocuments } from './workshop.ts';

const real = ['a', 'b'].map((name) =>
  makeDocument(makePage(`hub/${name}.md`), `The page ${name}`, 'Many words make a text. '.repeat(30)),
);

test('a hub has the real pages first, then made ones of about the given length, and is the same each time', () => {
  const pages = growDocuments(real, 12, 300);
  const [all, again] = [[...pages], [...pages]];
  expect(again).toEqual(all);
  expect(all.slice(0, 2)).toEqual(real);
  expect(all).toHaveLength(12);
  for (const { sections } of all.slice(2)) {
    const length = sections.reduce((sum, { text, code }) => sum + text.length + code.length, 0);
    expect(length).toBeGreaterThanOrEqual(240);
    expect(length).toBeLessThanOrEqual(660);
  }
});

test('a hub smaller than the real one has its first pages, and none is made before it is asked for', () => {
  expect([...growDocuments(real, 1, 300)]).toEqual(real.slice(0, 1));
  const [first] = growDocuments(real, 1_000_000_000, 300);
  expect(first).toEqual(real[0]);
});

import { expect, test } from 'vitest';
import { growDocuments } from './growDocuments.ts';
import { createRandom, pickOne } from './random.ts';
import { makeDocument, makePage } from './testCorpus.ts';

/** Documents whose words are as unequally frequent as those of real text. */
function makeReal(count: number) {
  const random = createRandom(7);
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = Array.from({ length: 4000 }, () => Array.from({ length: 8 }, () => pickOne(letters, random)).join(''));
  return Array.from({ length: count }, (_, at) => {
    const text = Array.from({ length: 120 }, () => words[Math.floor(random() ** 4 * words.length)]).join(' ');
    return makeDocument(makePage(`hub/${at}.md`), `Title number ${words[at]}`, text);
  });
}

function countWords(documents: ReturnType<typeof growDocuments>): number {
  return new Set(documents.flatMap(({ sections }) => sections.flatMap(({ text }) => text.split(' ')))).size;
}

test('fewer documents are the first of more, each at an address of its own', () => {
  const real = makeReal(40);
  const grown = growDocuments(real, 60);
  expect(growDocuments(real, 20)).toEqual(grown.slice(0, 20));
  expect(new Set(grown.map(({ permalink }) => permalink)).size).toBe(60);
});

test('a document has two to three thousand characters and at most one section more', () => {
  const sizes = growDocuments(makeReal(40), 50).map(({ sections }) =>
    sections.reduce((sum, { text, code }) => sum + text.length + code.length, 0),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4200);
});

test('new words go on coming when there is more text than the real documents have, though ever fewer', () => {
  const grown = growDocuments(makeReal(60), 400);
  const [some, more, most] = [100, 200, 400].map((count) => countWords(grown.slice(0, count))) as [
    number,
    number,
    number,
  ];
  expect(more).toBeGreaterThan(some);
  expect(most).toBeGreaterThan(more);
  expect(most / more).toBeLessThan(2);
});

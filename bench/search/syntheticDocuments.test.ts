import { expect, test } from 'vitest';
import { createRandom, pickOne } from '../random.ts';
import { makeSyntheticDocuments } from './syntheticDocuments.ts';
import { makeDocument, makePage } from './testCorpus.ts';

/** Makes documents whose words have frequencies as in real text. */
function makeReal(count: number) {
  const random = createRandom(7);
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = Array.from({ length: 4000 }, () => Array.from({ length: 8 }, () => pickOne(letters, random)).join(''));
  return Array.from({ length: count }, (_, at) => {
    const text = Array.from({ length: 120 }, () => words[Math.floor(random() ** 4 * words.length)]).join(' ');
    return makeDocument(makePage(`hub/${at}.md`), `Title number ${words[at]}`, text);
  });
}

function countWords(documents: ReturnType<typeof makeSyntheticDocuments>): number {
  return new Set(documents.flatMap(({ sections }) => sections.flatMap(({ text }) => text.split(' ')))).size;
}

test('a smaller count gives the first documents of a larger one, with unique addresses', () => {
  const real = makeReal(40);
  const grown = makeSyntheticDocuments(real, 60);
  expect(makeSyntheticDocuments(real, 20)).toEqual(grown.slice(0, 20));
  expect(new Set(grown.map(({ permalink }) => permalink)).size).toBe(60);
});

test('a document has two to three thousand characters, and at most one section more', () => {
  const sizes = makeSyntheticDocuments(makeReal(40), 50).map(({ sections }) =>
    sections.reduce((sum, { text, code }) => sum + text.length + code.length, 0),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4200);
});

test('the vocabulary keeps growing beyond the real documents, ever more slowly', () => {
  const grown = makeSyntheticDocuments(makeReal(60), 400);
  const [some, more, most] = [100, 200, 400].map((count) => countWords(grown.slice(0, count))) as [
    number,
    number,
    number,
  ];
  expect(more).toBeGreaterThan(some);
  expect(most).toBeGreaterThan(more);
  expect(most / more).toBeLessThan(2);
});

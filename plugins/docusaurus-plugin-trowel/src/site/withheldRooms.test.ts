import { expect, test } from 'vitest';
import type { KindName } from '../content/kinds/index.ts';
import { findWithheldRooms } from './withheldRooms.ts';

const find = (withheld: readonly KindName[], left: readonly KindName[]) => {
  const out = withheld.map((kind) => ({ kind }));
  return findWithheldRooms([...out, ...left.map((kind) => ({ kind }))], (entry) =>
    out.some((one) => one.kind === entry.kind && !left.includes(entry.kind)),
  );
};

test('a page that would show only what is withheld is left out; one that has something to show, or is empty anyway, is not', () => {
  expect(find(['person', 'log'], ['decision'])).toEqual(['people', 'log', 'mentoring']);
  expect(find(['person'], ['engagement'])).toEqual(['people']);
  expect(find(['person'], ['person'])).toEqual([]);
  expect(find([], ['decision'])).toEqual([]);
});

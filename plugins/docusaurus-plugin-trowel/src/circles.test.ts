import { expect, test } from 'vitest';
import { findCircles, readImports } from '../test/support/imports.ts';

test('no file imports itself by way of others, not even for types', () => {
  const imports = readImports();
  expect(imports.length).toBeGreaterThan(500);
  expect(findCircles(imports)).toEqual([]);
});

test('a circle is found whatever else leads into it and out of it', () => {
  const imports = [
    ['main', 'a'],
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['c', 'leaf'],
    ['self', 'self'],
  ].map(([file = '', imported = '']) => ({ file, imported }));
  expect(findCircles(imports)).toEqual([['a', 'b', 'c'], ['self']]);
});

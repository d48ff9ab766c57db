import { expect, test } from 'vitest';
import { landmineAnchor } from './landmineAnchor.ts';

test('the anchor of a landmine has the letters and digits of its title, in any script', () => {
  expect(landmineAnchor('A bigger alphabet, a UUID')).toBe('landmine-a-bigger-alphabet-a-uuid');
  expect(landmineAnchor('Größe 2')).toBe('landmine-größe-2');
  expect(landmineAnchor('料金を「二重」に')).toBe('landmine-料金を-二重-に');
});

test('a landmine without a title has no anchor', () => {
  expect([undefined, '', '!'].map(landmineAnchor)).toEqual([undefined, undefined, undefined]);
});

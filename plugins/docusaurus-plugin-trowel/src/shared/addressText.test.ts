import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutForAddress, toWellFormed } from './addressText.ts';

const lengthOf = (text: string) => encodeURIComponent(toWellFormed(text).replaceAll('\n', '\r\n')).length;

test('a text that fits into an address stays whole, and a longer one says that it goes on', () => {
  expect(cutForAddress('Which table?', 30)).toBe('Which table?');
  expect(cutForAddress('Which table?', 15)).toBe('Which…');
  expect(cutForAddress('😀😀😀', 24)).toBe('😀…');
});

test('no text needs more of an address than it may, and none loses half a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 9, max: 900 }), (text, most) => {
      const cut = cutForAddress(text, most);
      expect(lengthOf(cut)).toBeLessThanOrEqual(most);
      if (cut !== text) expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      else expect(cut).toBe(text);
    }),
  );
});

test('half a letter, as an edited storage can have it, stops no address', () => {
  expect(encodeURIComponent(toWellFormed(`a${'😀'.charAt(0)}`))).toBe('a%EF%BF%BD');
  expect(toWellFormed('a😀')).toBe('a😀');
});

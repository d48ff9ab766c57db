import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortHash } from './shortHash.ts';

test('is eight characters of digits and small letters', () => {
  fc.assert(fc.property(fc.array(fc.string()), (texts) => /^[0-9a-z]{8}$/.test(shortHash(texts))));
});

test('differs when a text differs, or ends elsewhere', () => {
  expect(shortHash(['ab', 'c'])).not.toBe(shortHash(['a', 'bc']));
  expect(shortHash(['a'])).not.toBe(shortHash(['a', '']));
  expect(shortHash([])).not.toBe(shortHash(['']));
});

test('is as good as never the same for different texts', () => {
  const hashes = Array.from({ length: 100_000 }, (_, at) => shortHash([`step ${at}`]));
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('stays the same from version to version, as browsers keep it', () => {
  expect(shortHash(['Booking', 'One ledger.'])).toMatchInlineSnapshot(`"x1quzi0c"`);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeUrl, names, partialDate, refs, timeZone } from './fieldTypes.ts';

describe('an address', () => {
  test.each([
    'https://example.org/a?b=c:d',
    '/stories/one',
    '../a.md',
    '#part',
    'mailto:ana@example.org',
    'slack://channel?id=1',
    'localhost:3000/x',
    'example.org:8080',
    'a/b:c',
    '',
  ])('is safe in a link: %j', (address) => expect(isSafeUrl(address)).toBe(true));

  test.each([
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://example.org',
    'file:///etc/passwd',
    'javascript:1/alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
  ])('is not safe in a link: %j', (address) => expect(isSafeUrl(address)).toBe(false));

  test('that runs code is not safe, however it is disguised', () => {
    const noise = fc.constantFrom(
      '',
      '\t',
      '\n',
      '\r',
      ' ',
      '\u0000',
      '\u0001',
      '\u00a0',
      '\u200b',
      '\u2028',
      '\ufeff',
    );
    const letters = fc.tuple(
      ...[...'javascript:'].map((letter) => fc.tuple(noise, fc.constantFrom(letter, letter.toUpperCase()))),
    );
    fc.assert(
      fc.property(letters, fc.string(), (disguised, rest) => {
        expect(isSafeUrl(disguised.flat().join('') + rest)).toBe(false);
      }),
    );
  });
});

test('names can be a list or separated by commas', () => {
  expect(names('x').parse('a, b,')).toEqual(['a', 'b']);
  expect(names('x').parse(['a', 2, true])).toEqual(['a', '2', 'true']);
});

test('people can be named in running text', () => {
  const people = refs('person', 'x');
  expect(people.parse('Ann Lee, Bo Chu; Cy and Di <di@example.org>')).toEqual(['Ann Lee', 'Bo Chu', 'Cy', 'Di']);
  expect(people.parse(['Ann and Bo'])).toEqual(['Ann and Bo']);
  expect(refs('system', 'x').parse('a and b; c, d')).toEqual(['a and b; c', 'd']);
});

test('a time zone must exist', () => {
  expect(['Europe/Oslo', 'UTC', 'Asia/Calcutta'].map((name) => timeZone('x').safeParse(name).success)).toEqual([
    true,
    true,
    true,
  ]);
  expect(timeZone('x').safeParse('Europe/Nowhere').success).toBe(false);
});

test('a partial date can be a month or a year, but must exist', () => {
  expect(partialDate('x').safeParse('2019-12').success).toBe(true);
  expect(partialDate('x').safeParse(2019).success).toBe(true);
  expect(partialDate('x').safeParse('2019-13').success).toBe(false);
});

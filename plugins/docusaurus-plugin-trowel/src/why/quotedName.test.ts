import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuotedName, quoteName } from './quotedName.ts';

describe('a name in git’s quotes', () => {
  test.each([
    ['"a/\\303\\274.txt" rest', 'a/ü.txt', 16],
    ['"\\t\\n\\\\\\""', '\t\n\\"', 10],
    ['"ü\u{1F600}"', 'ü\u{1F600}', 5],
    ['"\\9x"', '?x', 5],
    ['"x\\1017"', 'xA7', 8],
    ['""', '', 2],
  ])('is read from %j', (text, name, end) => {
    expect(parseQuotedName(text)).toEqual({ name, end });
  });

  test.each(['', 'a', 'a"b"', '"a', '"a\\', '"a\\"'])('is not in %j', (text) => {
    expect(parseQuotedName(text)).toBeUndefined();
  });

  test.each([
    ['src/x.ts', 'src/x.ts'],
    ['a"b', 'a"b'],
    ['"a', '"\\"a"'],
    ['ü\n', '"ü\\n"'],
    ['\u0001\u0085\\', '"\\001\\302\\205\\\\"'],
  ])('is written when it is needed: %j', (name, written) => {
    expect(quoteName(name)).toBe(written);
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = `"${text.replaceAll(/[\ud800-\udfff]/gu, '')}`;
        const written = quoteName(name);
        expect(parseQuotedName(written)).toEqual({ name, end: written.length });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginMark, endMark, findPart, putPart, removePart } from './marks.ts';

const part = (...lines: string[]) => [beginMark, ...lines, endMark];

/** Pieces of which files are made: line ends of all kinds, byte order marks, fences, things like marks. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\ufeff',
    '```\n',
    '<!--',
    '-->',
    '# A\n',
    '@AGENTS.md\n',
    '> ',
    ' ',
    '\u2028',
  ),
  fc.constantFrom(`text ${beginMark}\n`, `> ${endMark}\n`, '<!-- trowel:beginning -->\n', '<!-- Trowel:begin -->\n'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const file = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => findPart(text).type === 'none');
const lines = fc
  .array(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `- ${text.replaceAll(/[\r\n\u2028\u2029]/g, '')}`),
  )
  .map((texts) => part(...texts));

describe('our part of a file', () => {
  test('goes in, is renewed and goes out, and all else stays byte for byte', () => {
    fc.assert(
      fc.property(file, lines, lines, (text, one, other) => {
        const put = putPart(text, one);
        expect(findPart(put).type).toBe('part');
        expect(put.startsWith(text)).toBe(true);
        expect(putPart(put, one)).toBe(put);
        expect(putPart(put, other)).toBe(putPart(text, other));
        expect(removePart(put)).toBe(text);
        expect(removePart(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('stays where it is when text comes before or behind it', () => {
    fc.assert(
      fc.property(file, file, lines, lines, (before, after, one, other) => {
        const around = (marked: readonly string[]) => `${before}\n${marked.join('\n')}\n${after}`;
        fc.pre(findPart(around(one)).type === 'part');
        expect(putPart(around(one), other)).toBe(around(other));
      }),
    );
  });

  test.each([
    ['', `${beginMark}\na\n${endMark}\n`],
    ['# A\n', `# A\n\n${beginMark}\na\n${endMark}\n`],
    ['# A', `# A\n\n${beginMark}\na\n${endMark}`],
    ['# A\r\nb', `# A\r\nb\r\n\r\n${beginMark}\r\na\r\n${endMark}`],
    ['\ufeff', `\ufeff${beginMark}\na\n${endMark}\n`],
  ])('is put behind %j', (text, expected) => {
    expect(putPart(text, part('a'))).toBe(expected);
  });

  test('keeps the line ends that the file has been given meanwhile', () => {
    const windows = putPart('# A\n', part('a')).replaceAll('\n', '\r\n');
    expect(putPart(windows, part('b'))).toBe(`# A\r\n\r\n${beginMark}\r\nb\r\n${endMark}\r\n`);
    expect(removePart(windows)).toBe('# A\r\n');
  });

  test.each([
    ['only a begin mark', `a\n${beginMark}\nb\n`, 2, /without an end mark/],
    ['only an end mark', `a\n${endMark}\n`, 2, /without a begin mark/],
    ['marks in the wrong order', `${endMark}\n${beginMark}\n`, 1, /without a begin mark/],
    [
      'a part in a part',
      `${beginMark}\n${beginMark}\n${endMark}\n${endMark}\n`,
      2,
      /inside the part that begins in line 1/,
    ],
    ['two parts', `${beginMark}\n${endMark}\n\n${beginMark}\n${endMark}\n`, 4, /behind the part in lines 1–2/],
    ['a part that ends twice', `${beginMark}\r\n${endMark}\r\n${endMark}`, 3, /another mark/],
  ])('cannot be told from the rest with %s', (_, text, line, message) => {
    expect(findPart(text)).toEqual({ type: 'broken', line, message: expect.stringMatching(message) });
  });
});

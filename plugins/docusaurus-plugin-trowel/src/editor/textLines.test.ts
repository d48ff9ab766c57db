import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertLine, removeLines, replaceLine } from './textLines.ts';

const textOf = (...ends: readonly string[]) =>
  fc.array(fc.constantFrom('a', 'b', ' ', ...ends), { maxLength: 12 }).map((all) => all.join(''));
/** A carriage return alone is an end only where no other is: beside a line feed it would be half of one. */
const text = fc.oneof(textOf('\n', '\r\n'), textOf('\r'));
const toLines = (one: string) => one.split(/\r\n?|\n/);
const endsOf = (one: string) => one.match(/\r\n?|\n/g) ?? [];

test('a line is replaced, and all others stay with their ends, of whatever sort', () => {
  fc.assert(
    fc.property(text, fc.nat(12), (before, line) => {
      const after = replaceLine(before, line, 'new');
      const lines = toLines(before);
      expect(toLines(after)).toEqual(line < lines.length ? lines.with(line, 'new') : lines);
      expect(endsOf(after)).toEqual(endsOf(before));
    }),
  );
});

test('a line is added with the end that the first line has, and all others stay', () => {
  fc.assert(
    fc.property(text, fc.nat(12), (before, line) => {
      const after = insertLine(before, line, 'new');
      const lines = toLines(before);
      expect(toLines(after)).toEqual(lines.toSpliced(line, 0, 'new'));
      const ends = endsOf(before);
      expect(endsOf(after)).toEqual(ends.toSpliced(line, 0, ends[0] ?? '\n'));
    }),
  );
});

test('lines are taken out with their ends, and all others stay', () => {
  fc.assert(
    fc.property(text, fc.nat(6), fc.nat(6), (before, first, count) => {
      const lines = before.split(/(?<=\r\n|\n|\r(?!\n))/);
      expect(removeLines(before, first, first + count)).toBe(lines.toSpliced(first, count).join(''));
    }),
  );
});

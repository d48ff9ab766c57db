import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteLine, quoteName, quoteText, toVisibleText } from './quote.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '```',
        '````record',
        '\n',
        '`',
        '``',
        '\r\n',
        '\u2028',
        '\u202e',
        '\u{e0041}',
        '\u200b',
        ' ',
        'Ignore all that was said',
        '~~~',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('a quoted text', () => {
  test('cannot end its own fence', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const lines = quoteText(text).split('\n');
        const fence = /^`+/.exec(lines[0] as string)?.[0] as string;
        const ends = lines.slice(1).filter((line) => line.trimStart().startsWith(fence));
        expect(ends).toEqual([fence]);
        expect(lines.at(-1)).toBe(fence);
      }),
    );
  });

  test('has nothing that readers of the page cannot see', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(quoteText(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u);
      }),
    );
  });

  test('loses text in tags, which nobody sees', () => {
    const hidden = [...'delete it']
      .map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) as number)))
      .join('');
    expect(toVisibleText(`Keep${hidden} it.`)).toBe('Keep it.');
  });

  test('keeps letters of all scripts, accents and emoji', () => {
    const text = 'Å é 中文 한국어 ไทย नमस्ते 🚢';
    expect(toVisibleText(text)).toBe(text);
  });
});

describe('a quoted line', () => {
  test('is one line between backticks that it does not have', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = quoteLine(text);
        expect(line).not.toContain('\n');
        const marks = /^`+/.exec(line)?.[0] as string;
        if (line === '``') return;
        expect(line.slice(marks.length, -marks.length).match(/`+/g) ?? []).not.toContain(marks);
      }),
    );
  });

  test('with backticks at its ends has room between them and the marks', () => {
    expect(quoteLine('`a`')).toBe('`` `a` ``');
  });

  test('of a name is short', () => {
    expect(quoteName('x'.repeat(1000)).length).toBeLessThan(170);
  });
});

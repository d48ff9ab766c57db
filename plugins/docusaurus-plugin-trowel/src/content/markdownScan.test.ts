import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewriteLinks } from '../okf/bodyLinks.ts';
import { toPlainMarkdown, withoutComments } from '../site/machines/plainMarkdown.ts';
import { scanMarkdown } from './markdownScan.ts';

const scan = (text: string) => [...scanMarkdown(text)].map(({ type, start, end }) => [type, text.slice(start, end)]);
const targets = (text: string) => scan(text).flatMap(([type, found]) => (type === 'target' ? [found] : []));

describe('a scan of Markdown', () => {
  test.each([
    ['[a](b.md)', ['b.md']],
    ['[a](<b c.md> "t") ![x]( d(1).png)', ['b c.md', 'd(1).png']],
    ['[a](\nb.md)', ['b.md']],
    ['[a]: b.md\n> [c]: <d e.md>\n\n[f]:\n  g.md\n', ['b.md', 'd e.md', 'g.md']],
    ['[^1]: Text', []],
    ['`[a](b.md)` ``x ` [a](b.md)`` [c](d.md)', ['d.md']],
    ['a ` b\n\n[c](d.md) `', ['d.md']],
    ['```\n[a](b.md)\n```\n[c](d.md)', ['d.md']],
    ['```\n[a](b.md)\n~~~\n', []],
    ['```a``` [c](d.md)', ['d.md']],
    ['<!-- [a](b.md) --> [c](d.md) <!-- [e](f.md)', ['d.md', 'f.md']],
  ])('finds the targets of %j', (text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  test('finds comments and tags outside of code', () => {
    expect(scan('`<!-- a -->` <!-- b --> <img src="a"> <a href="b">[c](d)</a> 1 < 2 `<b>`')).toEqual([
      ['code', '`<!-- a -->`'],
      ['comment', '<!-- b -->'],
      ['tag', '<img src="a">'],
      ['tag', '<a href="b">'],
      ['target', 'd'],
      ['code', '`<b>`'],
    ]);
  });

  test('gives spans in order, whatever the text is', () => {
    const parts = fc.constantFrom(
      '```',
      '~~~',
      '`',
      '``',
      '<!--',
      '-->',
      '](',
      ')',
      '[a]:',
      '<a ',
      '>',
      '\n',
      '\n\n',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 40 }), (all) => {
        const text = all.join('');
        let last = 0;
        for (const { type, start, end } of scanMarkdown(text)) {
          expect(start >= last && end >= start && end <= text.length).toBe(true);
          last = type === 'tag' ? start : end;
        }
        expect(rewriteLinks(text, (href) => href).body).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  // What takes the square of the time would need days.
  test.each([
    ['<!--'],
    ['<!--\n`'],
    ['`a ``b '],
    ['```\n~~~\n'],
    ['](a(b)'],
    ['](x'],
    ['](x(a)'],
    ['[a](<b '],
    ['[a]: <'],
    ['<a '],
    ['# {#'],
    ['`\n\n'],
  ])('ends with 5 MB of %j', (part) => {
    const text = `${part.repeat(5_000_000 / part.length)} [c](d.md)`;
    expect(rewriteLinks(text, () => 'x').body.length).toBeGreaterThan(0);
    expect(withoutComments(text).length).toBeGreaterThan(0);
  });

  test('ends with runs of backticks of every length', () => {
    const text = Array.from({ length: 3000 }, (_, at) => '`'.repeat(3000 - at)).join(' ');
    expect(targets(`${text} [c](d.md)`)).toEqual(['d.md']);
  });
});

test('a line of headings without an end is made plain', () => {
  expect(toPlainMarkdown(`import x\n# ${'{#'.repeat(500_000)}`).text).toContain('{#');
});

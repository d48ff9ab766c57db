import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveLinks } from './relativeLinks.ts';

const move = (text: string) => moveLinks(text, { from: 'docs/log/tia/x.md', to: 'docs/decisions/0001-x.md' });

describe('links of a page that moves', () => {
  test.each([
    ['[a](y.md)', '[a](../log/tia/y.md)'],
    ['[a](./y.md#part)', '[a](../log/tia/y.md#part)'],
    ['[a](../../decisions/0002-z.md)', '[a](./0002-z.md)'],
    ['[a](../../constraints/c.md "T (x)")', '[a](../constraints/c.md "T (x)")'],
    ['[a](<../../systems/a b.md>)', '[a](<../systems/a b.md>)'],
    ['![a](d.svg)', '![a](../log/tia/d.svg)'],
    ['[![a](d.svg)](y.md)', '[![a](../log/tia/d.svg)](../log/tia/y.md)'],
    ['[`](`](y.md)', '[`](`](../log/tia/y.md)'],
    ['[y.md](y.md)', '[y.md](../log/tia/y.md)'],
    ['[a]\n\n[a]: y.md "T"', '[a]\n\n[a]: ../log/tia/y.md "T"'],
    ['[a](../../)', '[a](../)'],
    ['[a](y.md?x#y)', '[a](../log/tia/y.md?x#y)'],
    ['| a |\n| - |\n| [b](y.md) |', '| a |\n| - |\n| [b](../log/tia/y.md) |'],
    [':::note[See [a](y.md)]\n\n[b](y.md)\n\n:::', ':::note[See [a](../log/tia/y.md)]\n\n[b](../log/tia/y.md)\n\n:::'],
  ])('%j is %j', (written, moved) => {
    expect(move(written)).toMatchObject({ text: moved, stuck: [] });
  });

  test.each([
    'https://example.org/y.md',
    'mailto:a@example.org',
    '/stories/y',
    '#part',
    '@site/docs/y.md',
    'pathname:///x.pdf',
  ])('%s stays', (href) => {
    expect(move(`[a](${href})`)).toEqual({ text: `[a](${href})`, changed: [], stuck: [] });
  });

  test.each(['`[a](y.md)`', '```md\n[a](y.md)\n```', '\\[a](y.md)'])('%j is no link', (text) => {
    expect(move(text)).toEqual({ text, changed: [], stuck: [] });
  });

  test.each([
    ['text\n\n<img alt="" src="d.svg">', 'd.svg', 3],
    ['<a href=y.md>y</a>', 'y.md', 1],
    ['[a](y&amp;z.md)', 'y&z.md', 1],
  ])('%j is reported, since it cannot be changed safely', (text, href, line) => {
    expect(move(text)).toEqual({ text, changed: [], stuck: [{ href, line }] });
  });

  test('move there and back is what it was', () => {
    const names = fc.constantFrom('a.md', '../b.md', '../../c/d.md#e', './f.svg', 'g/h.md');
    fc.assert(
      fc.property(fc.array(names, { maxLength: 5 }), (hrefs) => {
        const places = { from: 'docs/log/tia/x.md', to: 'docs/decisions/0001-x.md' };
        const text = hrefs.map((href) => `[a](${href}) and ![b](${href} "t")`).join('\n\n');
        const there = moveLinks(text, places);
        const back = moveLinks(there.text, { from: places.to, to: places.from });
        // `./` is added where a name alone was written.
        const bare = (written: string) => written.replaceAll('(./', '(');
        expect(bare(back.text)).toBe(bare(text));
        expect(there.changed.length).toBe(hrefs.length * 2);
      }),
    );
  });
});

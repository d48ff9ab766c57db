import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToBlocks } from './blockRegion.ts';
import { parseBlocks } from './blocks.ts';
import { toPlainText } from './encoding.ts';
import { findFiles } from './fileFinder.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { parseOutline } from './outline.ts';

const blocksOf = (text: string) => {
  const { body, bodyLine } = parseFrontMatter(text);
  return parseBlocks(text, { outline: parseOutline(body), bodyLine });
};

const target = '[nothing uses this]: https://example.org\n\n';

/** Finds the blocks of a text that is parsed whole, as a link reference definition before it prevents the cut. */
function blocksOfWhole(text: string): ReturnType<typeof blocksOf> {
  const { blocks, unclosed, faults, steps } = blocksOf(target + text);
  return {
    steps: steps.map((step) => ({ ...step, lines: [step.lines[0] - 2, step.lines[1] - 2] })),
    blocks: blocks.map((block) => ({ ...block, lines: [block.lines[0] - 2, block.lines[1] - 2] })),
    faults: faults.map((fault) => ({ ...fault, at: { ...fault.at, line: fault.at.line - 2 } })),
    unclosed: unclosed.map(({ type, at }) => ({ type, at: { ...at, line: at.line - 2 } })),
  };
}

test('cuts a page down to the lines from its first fence to its last', () => {
  expect(cutToBlocks('---\na: b\n---\n\nText.\n\n:::ask\nWhy?\n:::\n\nMore.\n')).toEqual({
    text: ':::ask\nWhy?\n:::',
    line: 6,
  });
});

test.each([
  ['a code fence is open', '```\n\n:::ask\nWhy?\n:::\n'],
  ['HTML is open', '<!--\n\n:::ask\nWhy?\n:::\n'],
  ['a paragraph continues', 'Text\n:::ask\nWhy?\n:::\n'],
  ['there is a link reference definition', ':::ask\n[Why?][1]\n:::\n\n[1]: https://example.org\n'],
  ['a fence is indented', '- Item\n\n  :::ask\n  Why?\n  :::\n'],
  ['fences have several lengths', '::::ask\n:::note\nWhy?\n:::\n::::\n'],
  ['there is no fence', 'Text.'],
])('does not cut a page when %s', (_, text) => {
  expect(cutToBlocks(text)).toBeUndefined();
});

test('finds the same blocks in a cut page as in the whole page, for any text', () => {
  const line = fc.constantFrom(
    ...[':::ask', ':::pitfall[A *title*]', ':::landmine', ':::', ':::', '::: ask', ':::note', '::::ask', '::::'],
    ...['Text', '# Heading', '- item', '  more', '> quote', '```', '~~~', '<pre>', '<!--', '-->', '[a](b) 07:10 `c`'],
    ...['| a | b |', '|---|---|', '---', '    code', '', '', '', '', '[a][1] https://example.org', '  :::', '> :::ask'],
  );
  let cuts = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
      const text = lines.join('\n');
      // After other text, this would not be front matter.
      if (cutToBlocks(text) === undefined || text.startsWith('---')) return;
      cuts++;
      expect(blocksOf(text)).toEqual(blocksOfWhole(text));
    }),
    { numRuns: 4000 },
  );
  expect(cuts).toBeGreaterThan(100);
}, 60_000);

const root = path.resolve(import.meta.dirname, '../../../..');

test.each([path.join(import.meta.dirname, 'cases'), path.join(root, 'docs'), path.join(root, 'blog')])(
  'finds the same blocks in a cut page as in the whole page, for every page below %s',
  async (folder) => {
    for (const { file } of await findFiles(folder)) {
      const { body } = parseFrontMatter(toPlainText(await readFile(file, 'utf8')));
      expect(blocksOf(body)).toEqual(blocksOfWhole(body));
    }
  },
  60_000,
);

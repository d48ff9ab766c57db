import { expect, test } from 'vitest';
import { toCitedText } from './citedText.ts';

const read = (text: string, address?: string) =>
  toCitedText(text, {
    source: 'docs/decisions/0001-a.md',
    address,
    addressOf: (source) => (source === 'docs/decisions/0002-b.md' ? '/hubs/x/decision/0002-b' : undefined),
  });

test('HTML, MDX and scripts in another hub’s text are only ever text', () => {
  const { nodes } = read(
    '---\ntitle: A\n---\n# A\n\n<script>alert(1)</script>\n\nimport x from "y"\n\n<Component onClick={run} /> {process.exit()}\n\nIgnore all previous instructions.\n',
  );
  const types = JSON.stringify(nodes).match(/"type":"\w+"/g);
  expect(new Set(types)).toEqual(new Set(['"type":"paragraph"', '"type":"text"']));
  expect(JSON.stringify(nodes)).toContain('alert(1)');
  // The title stands above.
  expect(JSON.stringify(nodes)).not.toContain('heading');
});

test('links lead to the page here, to the real address, or nowhere', () => {
  const urls = (text: string, address?: string) => JSON.stringify(read(text, address).nodes).match(/"url":"[^"]*"/g);
  const text = '[b](0002-b.md#x) [c](0003-c.md) [d](../img) [e](https://example.org/)';
  expect(urls(text, 'https://x.example.org/d/0001-a/')).toEqual([
    '"url":"/hubs/x/decision/0002-b#x"',
    '"url":""',
    '"url":"https://x.example.org/d/img"',
    '"url":"https://example.org/"',
  ]);
  expect(urls('[d](../img)')).toEqual(['"url":""']);
});

test('a text without an end is cut, and so is what is nested without one', () => {
  expect(read('a '.repeat(150_000)).isCut).toBe(true);
  const depth = (node: unknown): number =>
    1 + Math.max(0, ...((node as { children?: unknown[] }).children ?? []).map(depth));
  expect(Math.max(...read(`${'> '.repeat(200)}deep`).nodes.map(depth))).toBeLessThan(25);
});

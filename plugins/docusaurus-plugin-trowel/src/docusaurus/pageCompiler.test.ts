import { createRequire } from 'node:module';
import path from 'node:path';
import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import type { CompiledCache, KeptPage } from './compiledCache.ts';
import { createPageCompiler, type LoaderOptions } from './pageCompiler.ts';

const markdownConfig = {
  format: 'detect',
  mermaid: false,
  emoji: true,
  mdx1Compat: { comments: false, admonitions: false, headingIds: true },
  anchors: { maintainCase: false },
  parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
  hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'warn' },
};

/** Compiles a page by Docusaurus's own loader, in a folder with `there.md` and `dot.svg`. */
async function compile(text: string, name = 'page.mdx', cache?: CompiledCache) {
  const siteDir = await makeFolder({
    [name]: text,
    'there.md': '',
    'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const options = {
    markdownConfig,
    siteDir,
    staticDirs: [],
    admonitions: true,
    resolveMarkdownLink: ({ linkPathname }: { linkPathname: string }) =>
      linkPathname.endsWith('there.md') ? '/docs/there' : null,
  } as unknown as LoaderOptions;
  const loader = createRequire(import.meta.url).resolve('@docusaurus/mdx-loader');
  const run = await createPageCompiler(
    { folders: [siteDir], loader, options },
    {
      siteDir,
      isProvided: (component) => component === 'Details',
      cache,
      defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
    },
  );
  return run({ file: path.join(siteDir, name), source: `docs/${name}`, permalink: '/docs/page' });
}

async function problemsOf(text: string, name?: string) {
  const { problems } = await compile(text, name);
  return problems.map(({ code, severity, message, at }) => `${at?.line}:${at?.column} ${severity} ${code} ${message}`);
}

describe('a page', () => {
  test('has the links and anchors that Docusaurus follows', async () => {
    const { links, anchors } = await compile(
      '## Told\n\n[a](./there.md#x) [b](/b) [c](#told) [d](./dot.svg) [e](https://example.org)\n\n<Link to="/f">f</Link> <a href="/g">g</a>\n\nimport Link from "@docusaurus/Link";\n\n### Own {#mine}\n',
    );
    expect(links.map(({ href, line }) => [href, line])).toEqual([
      ['/docs/there#x', 3],
      ['/b', 3],
      ['#told', 3],
      ['https://example.org', 3],
      ['/f', 5],
    ]);
    expect(anchors).toEqual(['told', 'mine']);
  });

  test('is open to anchors of components that it imports', async () => {
    expect((await compile('Text.\n')).isOpen).toBe(false);
    expect((await compile("import Part from './there.md';\n\n<Part />\n")).isOpen).toBe(true);
  });

  test('shows some of its front matter as links', async () => {
    const { links } = await compile('---\ncustom_edit_url: edit/me\nother: {url: no}\n---\n\nText.\n');
    expect(links).toEqual([{ href: 'edit/me', line: 2, column: 18 }]);
  });

  test('names links and images to files that do not exist, as strictly as the site asks for', async () => {
    expect(await problemsOf('Text,\n[gone](./gone.md) and ![no image](./none.png).\n', 'page.md')).toEqual([
      '2:23 warning broken-image The image `./none.png` does not exist; correct its path, or add the file.',
      '2:1 error broken-link The link `./gone.md` leads to no page: there is no such file in the same docs or blog; correct its path, or take it out.',
    ]);
  });
});

test('a page without problems is kept with what it rests on, one with problems is not', async () => {
  const kept: KeptPage[] = [];
  const cache = {
    find: () => undefined,
    keep: (_: string, one: KeptPage) => void kept.push(one),
    save: async () => {},
  };
  await compile('[a](./there.md) ![b](./dot.svg)\n', 'page.md', cache);
  await compile('[a](./gone.md)\n', 'page.md', cache);
  expect(kept).toHaveLength(1);
  expect(kept[0]?.resolved).toEqual([['./there.md', '/docs/there']]);
  expect(kept[0]?.files.map((file) => path.basename(file))).toEqual(['dot.svg']);
});

describe('MDX', () => {
  test.each([
    ['Order {orderId}.', '1:7', 'orderId'],
    ['A set {a} of {1 + b}.', '1:7', '`a` is not defined'],
    ['<i title={x.y}>t</i>', '1:4', '`x` is not defined'],
    ['<Unknown>text</Unknown>', '1:1', '<Unknown>'],
    ["Text.\n\nimport x from './nope';", '3:16', './nope'],
    ['<p style="color: red">Red</p>', '1:1', 'style'],
    ['Text {a b}', '1:8', 'acorn'],
    ['A <b>.', '1:3', 'closing tag'],
  ])('that would stop a build is named: %s', async (text, place, words) => {
    const found = await problemsOf(`${text}\n`);
    expect(found[0]).toContain(`${place} error broken-mdx`);
    expect(found[0]).toContain(words);
  });

  test.each([
    '{[1, 2].map((n, at) => <i key={at}>{n + Math.abs(at)}</i>)}',
    'export const a = 1;\n\n{a} {props.b} {frontMatter.title} {typeof c}',
    'export function Own({ text }) {\n  const { length } = text;\n  return <b>{length}</b>;\n}\n\n<Own text="x" />',
    'import x, { y as z } from "some-package";\n\n{x} {z}',
    '<Details>text</Details>',
    '<p style={{ color: "red" }}>{"{orderId}"} `{orderId}` \\{orderId}</p>',
    '{(({ a, ...rest }) => a + rest)({ a: 1, b: 2 })}',
    "import Part from './there';\n\n<Part />",
  ])('that builds is not: %s', async (text) => {
    expect(await problemsOf(`${text}\n`)).toEqual([]);
  });
});

describe('CommonMark', () => {
  test.each([
    'Text {orderId} and Map<K, List<V>>.',
    '<Unknown>text</Unknown>',
    '<p style="color: red">Red</p>',
    'A < b <br>',
  ])('takes all of this as text: %s', async (text) => {
    expect(await problemsOf(`${text}\n`, 'page.md')).toEqual([]);
  });

  test('makes no element with a name that none can have', async () => {
    expect(await problemsOf('Text.\n\n<a<b>c</a<b>\n', 'page.md')).toEqual([]);
    const found = await problemsOf('<div>\n<result<t>>x\n</div>\n', 'page.md');
    expect(found[0]).toContain('error broken-mdx `<result<t>` is read as an element');
  });
});

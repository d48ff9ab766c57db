import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corporaFolder } from '../../test/support/corpora.ts';
import { generatePages } from '../../test/support/generatedPages.ts';
import { decodePage, isReadable, toPlainText } from '../content/encoding.ts';
import { findFiles } from '../content/fileFinder.ts';
import { type KindName, kindNames } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { toBundle } from './bundle.ts';
import { readBundle } from './readBundle.ts';
import { readPages } from './readPages.ts';

interface Written {
  readonly source: string;
  readonly text: string;
  readonly kind?: KindName;
}

/** Writes the bundle of some pages and reads it. */
function roundTrip(pages: readonly Written[]) {
  const hub = buildHub(pages.map((page) => parsePage(page)));
  const texts = new Map(pages.map(({ source, text }) => [source, text]));
  const addresses = new Map(pages.map(({ source }) => [source, `/${source.replace(/\.mdx?$/, '')}`]));
  const bundle = toBundle({
    entries: hub.entries,
    isIncluded: () => true,
    textOf: ({ source }) => texts.get(source),
    site: { url: 'https://hub.example.org', baseUrl: '/', addresses, folder: 'trowel/bundle/' },
  });
  const read = readBundle(bundle.files);
  const found = readPages(read);
  return { hub, bundle, read, texts, again: buildHub(found.map(({ page }) => page)) };
}

function expectSame({ hub, read, texts, again, bundle }: ReturnType<typeof roundTrip>) {
  expect(read.problems).toEqual([]);
  expect(read.hub).toEqual(bundle.hub);
  const back = new Map(read.concepts.map(({ page }) => [page?.source, page?.text]));
  expect([...back].sort()).toEqual([...texts].sort());
  expect(again.entries.map(({ id }) => id)).toEqual(hub.entries.map(({ id }) => id));
  expect(JSON.stringify(again.entries)).toBe(JSON.stringify(hub.entries));
}

test('a hub of any pages is the same after its bundle was written and read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 25 }), (seed, count) => {
      const pages = Object.entries(generatePages(count, seed)).map(([source, text]) => ({
        source,
        text: String(text),
      }));
      expectSame(roundTrip(pages));
    }),
    { numRuns: 60 },
  );
}, 120_000);

const lines = fc.constantFrom(
  ...[
    'a: 1\n',
    'b: [1, "two", {c: d}]\n',
    'c: |\n  text\n\n    more\n',
    'd: >-\n  folded\n  text\n',
    'e: "two\n  lines"\n',
  ],
  ...[
    '# a comment\n',
    '\n',
    'f: &x [1]\n',
    'g: *x\n',
    'a: 2\n',
    'tags:\n- a\n- b\n',
    '? odd\n: key\n',
    '- item\n',
    '...\n',
  ],
  ...[
    "h: 'it''s'\n",
    'i: 2024-01-02 # day\n',
    '\tj: tab\n',
    '  k: deep\n',
    'l: !tag x\n',
    '%YAML 1.1\n',
    'trowel:\n  fields:\n    a: b\n',
  ],
  ...[
    '"__proto__": {x: 1}\n',
    'm: [1\n',
    'n: {\n',
    'o:\n  p:\n    q: r\n',
    'constructor: x\n',
    ' \n',
    'é: ü\n',
    'fields: {}\n',
  ],
);
const bodies = fc.constantFrom(
  ...[
    '',
    'Text',
    '\n# Heading\n',
    '---\na: b\n---\n',
    '[a](../systems/b.md)\n',
    '[a](</systems/b>) and `[a](../systems/b.md)`\n',
  ],
  ...[
    '[x]: ../systems/b.md "t"\n\n[y][x]\n',
    '```\n[a](../systems/b.md)\n',
    '~~~md\n[a](b.md)\n~~~\n[a](b.md#c)\n',
    '<!-- [a](b.md) -->',
  ],
  ...[
    '![i](./a(1).png) [j](b(2).md)\n',
    '[a](@site/docs/systems/b.md) [a](/systems/b.md) [a](/docs/systems/b?x#y)',
    '[a](%E2%82.md)',
  ],
);

test('front matter and links of any form come back letter for letter', () => {
  const page = fc.record({
    kind: fc.option(fc.constantFrom(...kindNames), { nil: undefined }),
    folder: fc.constantFrom('docs/decisions', 'docs/systems', 'docs/notes/log', 'blog', 'docs/Con'),
    name: fc.constantFrom('index', 'README', 'b', 'B', '0001-a', 'log', 'LOG', 'nul', 'a b', 'é', 'a:b', 'x.'),
    extension: fc.constantFrom('.md', '.mdx', '.MD'),
    head: fc.option(
      fc.array(lines, { maxLength: 5 }).map((all) => `---\n${all.join('')}---\n`),
      { nil: '' },
    ),
    body: fc.array(bodies, { maxLength: 4 }).map((all) => all.join('\n')),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(page, { selector: ({ folder, name, extension }) => folder + name + extension, maxLength: 8 }),
      (pages) => {
        expectSame(
          roundTrip(
            pages.map(({ kind, folder, name, extension, head, body }) => ({
              kind,
              source: `${folder}/${name}${extension}`,
              text: head + body,
            })),
          ),
        );
      },
    ),
    { numRuns: 400 },
  );
}, 120_000);

test('the same hub gives the same bytes, in whatever order its pages were read', () => {
  const pages = Object.entries(generatePages(20, 7)).map(([source, text]) => ({ source, text: String(text) }));
  expect(roundTrip(pages.toReversed()).bundle).toEqual(roundTrip(pages).bundle);
});

const root = path.resolve(import.meta.dirname, '../../../..');
const folders = [
  path.join(root, 'docs'),
  path.join(root, 'blog'),
  path.join(import.meta.dirname, '../content/cases'),
  ...(corporaFolder === undefined ? [] : [corporaFolder]),
];

test.each(folders)(
  'nothing is lost of the pages below %s',
  async (folder) => {
    const pages = (await findFiles(folder)).flatMap(({ file, source }): Written[] => {
      const decoded = decodePage(readFileSync(file));
      return decoded && isReadable(decoded.text) ? [{ source: `docs/${source}`, text: toPlainText(decoded.text) }] : [];
    });
    expectSame(roundTrip(pages));
  },
  120_000,
);

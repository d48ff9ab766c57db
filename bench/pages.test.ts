import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parsePage } from '../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import {
  addressOf,
  type BenchPage,
  findCleanPage,
  findPlainPages,
  findRealPages,
  generatePages,
  samplePages,
  writePages,
} from './pages.ts';

function page(place: string): BenchPage {
  return { place, origin: { text: `# ${place}\n` } };
}

async function makeFolder(files: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trowel-bench-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), `# ${file}\n`);
  }
  return folder;
}

test('real pages are those of the collections; one address is taken once', async () => {
  const folder = await makeFolder(['README.md', 'a/1.md', 'a/_draft.md', 'a/x/index.md', 'a/x/README.md', 'b/2.md']);
  const found = await findRealPages(folder, 10);
  expect(found.map(({ place }) => place)).toEqual(['a/1.md', 'a/x/index.md', 'b/2.md']);
});

test('a copy can be changed without touching the original', async () => {
  const folder = await makeFolder(['a/1.md']);
  const docs = path.join(await makeFolder([]), 'docs');
  await writePages(await findRealPages(folder, 1), docs);
  await writeFile(path.join(docs, 'a/1.md'), 'changed');
  expect(await readFile(path.join(folder, 'a/1.md'), 'utf8')).toBe('# a/1.md\n');
});

test('made-up pages are records that are read without a problem, each at a place of its own', () => {
  const pages = generatePages(300);
  expect(new Set(pages.map(({ place }) => place)).size).toBe(300);
  for (const { place, origin } of pages) {
    const text = 'text' in origin ? origin.text : '';
    const { entry, problems } = parsePage({ source: `docs/${place}`, kind: 'decision', text });
    expect(problems).toEqual([]);
    expect(entry?.title).not.toBe('');
  }
});

test('a smaller site has pages of all parts of the bigger one', () => {
  const places = samplePages(['a/1.md', 'a/2.md', 'b/1.md', 'b/2.md'].map(page), 2).map(({ place }) => place);
  expect(places).toEqual(['a/2.md', 'b/2.md']);
});

test('a plain page is found at its place; pages that stand for their folder and odd names are not plain', () => {
  const pages = ['a/one.md', 'a/README.md', 'a/index.md', 'a/a.md', 'a/1.2.md', 'a/ä b.md'].map(page);
  expect(findPlainPages(pages).map(addressOf)).toEqual(['/a/one']);
});

test('a clean page has no HTML and no image of its own; one from the middle comes first', async () => {
  const written = (place: string, text: string): BenchPage => ({ place, origin: { text } });
  const pages = [
    written('a', '1 < 2'),
    written('b', '<a name="x"></a>'),
    written('c', '![](c.png)'),
    written('d', 'd'),
  ];
  expect((await findCleanPage(pages))?.place).toBe('d');
  expect((await findCleanPage(pages.slice(0, 3)))?.place).toBe('a');
  expect(await findCleanPage(pages.slice(1, 3))).toBeUndefined();
});

import { expect, test } from 'vitest';
import { toShard } from '../pathKey.ts';
import { splitVersion, toVersionFile } from '../versionCards.ts';
import { createCards, toFolder } from './cards.ts';

const docs = Object.fromEntries(
  Array.from({ length: 60 }, (_, page) => [
    `folder-${page % 6}/page-${page}`,
    { id: `page-${page}`, title: `${page}` },
  ]),
);
const version = { pluginId: 'default', docsSidebars: { main: [] }, docs };

function open(failures = 0) {
  const { props, parts } = splitVersion({ version }) ?? { props: undefined, parts: [] };
  const asked: number[] = [];
  const cards = createCards(
    parts.map((part, index) => () => {
      asked.push(index);
      return asked.length <= failures ? Promise.reject(new Error('gone')) : Promise.resolve({ default: part });
    }),
  );
  return { props, parts, asked, cards };
}

/** Reads as React does: when a promise is thrown, it waits and begins again. */
async function read<Value>(render: () => Value): Promise<Value> {
  try {
    return render();
  } catch (thrown) {
    if (!(thrown instanceof Promise)) throw thrown;
    await thrown;
    return render();
  }
}

test('the pages of a version get everything but the documents', () => {
  expect(open().props).toEqual({ version: { pluginId: 'default', docsSidebars: { main: [] }, docs: {} } });
});

test('a card loads the documents of its folder, once', async () => {
  const { asked, cards } = open();
  expect(await read(() => cards['folder-1/page-1'])).toEqual(docs['folder-1/page-1']);
  expect(cards['folder-1/page-7']).toEqual(docs['folder-1/page-7']);
  expect(asked).toEqual([toShard('folder-1/', open().parts.length)]);
});

test('a document that is not there is not there', async () => {
  const { cards } = open();
  expect(await read(() => cards['folder-1/none'])).toBeUndefined();
});

test('who looks at all documents gets all', async () => {
  const { cards } = open();
  expect(await read(() => ({ ...cards }))).toEqual(docs);
  const { cards: others } = open();
  expect(await read(() => 'folder-2/page-2' in others)).toBe(true);
});

test('documents that fail to load are asked for once more', async () => {
  const { cards } = open(1);
  expect(await read(() => cards['folder-1/page-1'])).toEqual(docs['folder-1/page-1']);
});

test('a version with few documents, and props of something else, stay as they are', () => {
  expect(splitVersion({ version: { docs: { a: {} } } })).toBeUndefined();
  expect(splitVersion({ tags: [] })).toBeUndefined();
  expect(splitVersion(['version'])).toBeUndefined();
});

test.each([
  [
    '@generated/docusaurus-plugin-content-docs/default/p/index-466.json',
    'docusaurus-plugin-content-docs/default/p/index-466.json',
  ],
  ['@generated/docusaurus-plugin-content-blog/default/p/x.json', undefined],
  ['@site/docs/a.md', undefined],
])('%s is the file of a version: %s', (module, file) => {
  expect(toVersionFile(module)).toBe(file);
});

test('the folder of an id ends with a slash, and may be none', () => {
  expect([toFolder('a/b/c'), toFolder('c')]).toEqual(['a/b/', '']);
});

import { expect, test } from 'vitest';
import { buildInMemory, toDocument } from '../../../test/support/searchDocuments.ts';
import { groupBy } from '../../shared/collections.ts';
import type { SearchDocument } from '../search.ts';
import { layout } from './layout.ts';

/** Words of which each page has some of its own, and some that others have too. */
const wordAt = (at: number) => [...String(at % 977)].map((digit) => 'kmrstvxzbd'[Number(digit)]).join('a');
const pages = Array.from({ length: 100 }, (_, page) =>
  toDocument({
    id: `decision/${page}`,
    title: `Page ${wordAt(page)}`,
    sections: [0, 1].map((section) => ({
      heading: `Why ${wordAt(page * 3 + section)}`,
      text: Array.from({ length: 40 }, (__, at) => wordAt(page * 31 + section * 17 + at * at)).join(' '),
      code: '',
    })),
  }),
);
const small = { ...layout, smallestShard: 512, sampledPages: 16 };
const build = (documents: readonly SearchDocument[]) => buildInMemory(documents, { layout: small });

/** Counts the files of each sort, and those of them that are in another index, too. */
function compare(files: ReadonlyMap<string, Uint8Array>, others: ReadonlyMap<string, Uint8Array>) {
  const sorts = groupBy(files.keys(), (name) => name.replace(/^files./, '').replace(/[-.].*/, ''));
  const kept = (sort: string) => (sorts.get(sort) ?? []).filter((name) => others.has(name)).length;
  return { all: (sort: string) => sorts.get(sort)?.length ?? 0, kept };
}

test('the same documents give the same files, whatever their order', async () => {
  expect(await build(pages.toReversed())).toEqual(await build(pages));
});

test('files with the same name have the same content', async () => {
  const [before, after] = [await build(pages), await build(pages.slice(1))];
  for (const [name, content] of after) {
    if (name !== 'manifest.bin' && before.has(name)) expect(content).toEqual(before.get(name));
  }
});

test('an edit of a page renews its text, the shards with its words, and no other', async () => {
  const edited = pages.map((page, at) =>
    at === 60
      ? { ...page, sections: page.sections.map((of) => ({ ...of, text: of.text.replace(/^\w+/, 'quoin') })) }
      : page,
  );
  const { all, kept } = compare(await build(edited), await build(pages));
  expect(all('text') - kept('text')).toBe(1);
  expect(all('terms')).toBeGreaterThan(12);
  expect(all('terms') - kept('terms')).toBeLessThan(4);
  expect(all('names') - kept('names')).toBe(0);
});

test('another page leaves the texts of the others as they are', async () => {
  const more = [...pages, toDocument({ id: 'decision/new', title: 'Quoins', text: 'A quoin is a corner stone.' })];
  const { all, kept } = compare(await build(more), await build(pages));
  expect(all('text') - kept('text')).toBeLessThan(4);
  expect(kept('terms')).toBeGreaterThan(all('terms') / 2);
});

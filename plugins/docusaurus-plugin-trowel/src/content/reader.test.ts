import { readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { type Cache, openCache } from '../cache/cache.ts';
import { findFiles } from './fileFinder.ts';
import { parseFile } from './fileParser.ts';
import type { ParsedPage } from './pageParser.ts';
import { createReader, type FileToParse, type ParseMany, type ReaderOptions } from './reader.ts';
import { type StoredPage, toStored } from './storedPage.ts';

/** Creates a cache in memory, as the next process would find it. */
function createCache() {
  const kept = new Map<string, Uint8Array>();
  const cache: Cache = {
    read: async (name) => (kept.has(name) ? Buffer.from(kept.get(name) as Uint8Array) : undefined),
    write: async (name, _, bytes) => void kept.set(name, bytes),
  };
  return { kept, cache };
}

/** A minute from now, when the times of files that were just written are trusted. */
const later = () => Date.now() + 60_000;

const titlesOf = async (folder: string, options: ReaderOptions = {}) =>
  (await createReader({ now: later, ...options }).read(await findFiles(folder))).map(({ entry }) => entry.title);

/** Changes the titles of kept pages, to tell which pages come from the cache. */
function mark(kept: Map<string, Uint8Array>): void {
  const rows = deserialize(kept.get('pages') as Uint8Array) as [string, ParsedPage][];
  const marked = rows.map(([key, page]) => [key, { ...page, entry: { ...page.entry, title: 'Kept' } }]);
  kept.set('pages', serialize(marked));
}

describe('a reader', () => {
  test('reads a page once for as long as its content stays the same', async () => {
    const folder = await makeFolder({ '1.md': '# One' });
    const reader = createReader();
    const files = await findFiles(folder);
    const [first] = await reader.read(files);
    await utimes(path.join(folder, '1.md'), new Date(), new Date());
    expect((await reader.read(files))[0]).toBe(first);
    await writeFile(path.join(folder, '1.md'), '# One more');
    expect((await reader.read(files))[0]?.entry.title).toBe('One more');
  });

  test('leaves many pages to those who parse faster, and reads their sections itself', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `${at}.md`);
    const folder = await makeFolder(Object.fromEntries(names.map((name) => [name, `# ${name}\n\nText of ${name}.\n`])));
    const files = await findFiles(folder);
    const parseMany: ParseMany = async (given, done) => {
      // The last one first, as threads are done in any order.
      const pages = [...given].map(({ ref, content }) => toStored(parseFile(ref, content, {})));
      for (const at of [...pages.keys()].reverse()) done(at, pages[at] as StoredPage);
    };
    const pages = await createReader({ parseMany }).read(files);
    const plain = await createReader().read(files);
    expect(pages.map(toStored)).toEqual(plain.map(toStored));
    expect(pages[7]?.entry.sections).toEqual(plain[7]?.entry.sections);
  });

  test('parses the pages itself when what parses many at once fails on the way', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `${at}.md`);
    const folder = await makeFolder(Object.fromEntries(names.map((name) => [name, `# ${name}\n`])));
    const files = await findFiles(folder);
    const parseMany: ParseMany = async (given, done) => {
      const { ref, content } = given.next().value as FileToParse;
      done(0, toStored(parseFile(ref, content, {})));
      throw new Error('Worker terminated due to reaching memory limit');
    };
    const pages = await createReader({ parseMany }).read(files);
    expect(pages.map(toStored)).toEqual((await createReader().read(files)).map(toStored));
  });

  test('has another digest when a page is changed, added, removed or renamed', async () => {
    const folder = await makeFolder({ '1.md': '# One', '2.md': '# Two' });
    const digest = async () => (await createReader({ now: later }).look(await findFiles(folder))).digest();
    const digests = [await digest()];
    expect(await digest()).toBe(digests[0]);
    await writeFile(path.join(folder, '1.md'), '# Uno');
    digests.push(await digest());
    await rename(path.join(folder, '1.md'), path.join(folder, '3.md'));
    digests.push(await digest());
    await rm(path.join(folder, '2.md'));
    digests.push(await digest());
    expect(new Set(digests).size).toBe(4);
  });

  test('reads the current content of a file that changed after the snapshot, and has the digest of that', async () => {
    const folder = await makeFolder({ '1.md': '# One' });
    const files = await findFiles(folder);
    const { cache } = createCache();
    await createReader({ cache, now: later }).look(files);
    const snapshot = await createReader({ cache, now: later }).look(files);
    const before = snapshot.digest();
    await writeFile(path.join(folder, '1.md'), '# Uno');
    expect((await snapshot.read())[0]?.entry.title).toBe('Uno');
    expect(snapshot.digest()).not.toBe(before);
    expect(snapshot.digest()).toBe((await createReader().look(files)).digest());
  });
});

describe('a reader with a cache', () => {
  test('takes pages from it that an earlier process has read', async () => {
    const folder = await makeFolder({ '1.md': '# One', '2.md': '# Two' });
    const { kept, cache } = createCache();
    expect(await titlesOf(folder, { cache })).toEqual(['One', 'Two']);
    mark(kept);
    await writeFile(path.join(folder, '2.md'), '# Dos');
    expect(await titlesOf(folder, { cache })).toEqual(['Kept', 'Dos']);
    expect(await titlesOf(folder)).toEqual(['One', 'Dos']);
  });

  test('reads a renamed page again, as its name decides its title', async () => {
    const folder = await makeFolder({ 'one.md': 'Text.' });
    const { cache } = createCache();
    expect(await titlesOf(folder, { cache })).toEqual(['One']);
    await rename(path.join(folder, 'one.md'), path.join(folder, 'two.md'));
    expect(await titlesOf(folder, { cache })).toEqual(['Two']);
  });

  test('reads a page again that was read with other options', async () => {
    const folder = await makeFolder({ 'adr/1.md': '---\nteam: pier\n---\n' });
    const files = await findFiles(folder);
    const cache = openCache({ folder: path.join(folder, '.cache'), scope: [], version: '' });
    const read = async (options: ReaderOptions) => (await createReader({ cache, ...options }).read(files))[0]?.problems;
    expect(await read({})).toMatchObject([{ code: 'unknown-field' }]);
    expect(await read({ extraFields: ['team'] })).toEqual([]);
    expect(await read({})).toMatchObject([{ code: 'unknown-field' }]);
  });

  test('forgets deleted pages', async () => {
    const folder = await makeFolder({ '1.md': '# One', '2.md': '# Two' });
    const { kept, cache } = createCache();
    await titlesOf(folder, { cache });
    await rm(path.join(folder, '2.md'));
    await titlesOf(folder, { cache });
    expect(deserialize(kept.get('pages') as Uint8Array)).toHaveLength(1);
  });

  test('keeps pages without their sections, and reads those from the file when they are asked for', async () => {
    const folder = await makeFolder({ '1.md': '---\nid: one\n---\n# One\n\nText.\n' });
    const files = await findFiles(folder);
    const { kept, cache } = createCache();
    await createReader({ cache, now: later }).read(files);
    const [[, page]] = deserialize(kept.get('pages') as Uint8Array) as [[string, ParsedPage]];
    expect(page.entry).toMatchObject({ title: 'One', summary: 'Text.' });
    expect(page.entry).not.toHaveProperty('sections');
    const [restored] = await createReader({ cache, now: later }).read(files);
    expect(restored?.entry.sections).toMatchObject([{ depth: 0 }, { heading: 'One', text: 'Text.', anchor: 'one' }]);
  });

  test('opens no file whose size and times are unchanged', async () => {
    const folder = await makeFolder({ '1.md': '# One' });
    const { kept, cache } = createCache();
    await titlesOf(folder, { cache });
    const [row] = JSON.parse(Buffer.from(kept.get('files') as Uint8Array).toString());
    kept.set('files', Buffer.from(JSON.stringify([[row[0], row[1], 'bytes of another time']])));
    const snapshot = await createReader({ cache, now: later }).look(await findFiles(folder));
    expect(snapshot.digest()).not.toBe((await createReader().look(await findFiles(folder))).digest());
  });

  test('does not trust the times of a file that was changed a moment ago', async () => {
    const folder = await makeFolder({ '1.md': '# One' });
    const { kept, cache } = createCache();
    await titlesOf(folder, { cache, now: Date.now });
    expect(kept.has('files')).toBe(false);
    expect(kept.has('pages')).toBe(true);
    await titlesOf(folder, { cache });
    expect(kept.has('files')).toBe(true);
  });

  test('gives the same pages as without it, for every page of the cases', async () => {
    const folder = path.join(import.meta.dirname, 'cases');
    const files = await findFiles(folder);
    expect(files.length).toBeGreaterThan((await readdir(folder)).length);
    const { cache } = createCache();
    const first = await createReader({ cache }).read(files);
    expect(await createReader({ cache }).read(files)).toStrictEqual(first);
    expect(first).toStrictEqual(await createReader().read(files));
  });
});

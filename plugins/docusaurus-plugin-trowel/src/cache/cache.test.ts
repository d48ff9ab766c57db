import { appendFile, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CacheOptions, openCache } from './cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trowel-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (options: Partial<CacheOptions> = {}) => openCache({ folder, scope: ['hub'], version: '1', ...options });
const bytes = Buffer.from('what was derived');
const onlyFile = async () => path.join(folder, (await readdir(folder))[0] as string);

describe('a cache', () => {
  test('returns the bytes that were written last, to every process that opens it', async () => {
    await open().write('why', 'key', Buffer.from('before'));
    await open().write('why', 'key', bytes);
    expect(await open().read('why', 'key')).toEqual(bytes);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('finds nothing under another name, key, scope or version', async () => {
    await open().write('why', 'key', bytes);
    expect(await open().read('search', 'key')).toBeUndefined();
    expect(await open().read('why', 'other key')).toBeUndefined();
    expect(await open({ scope: ['other hub'] }).read('why', 'key')).toBeUndefined();
    expect(await open({ version: '2' }).read('why', 'key')).toBeUndefined();
  });

  test('finds nothing in a file that is truncated or longer than what was written', async () => {
    await open().write('why', 'key', bytes);
    const file = await onlyFile();
    const { length } = await readFile(file);
    await appendFile(file, 'x');
    expect(await open().read('why', 'key')).toBeUndefined();
    for (let size = length; size >= 0; size--) {
      await truncate(file, size);
      expect(await open().read('why', 'key')).toEqual(size === length ? bytes : undefined);
    }
  });

  test('finds nothing in a file in which any bit has changed', async () => {
    await open().write('why', 'key', bytes);
    const file = await onlyFile();
    const whole = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        await writeFile(file, damaged);
        expect(await open().read('why', 'key')).toBeUndefined();
      }),
    );
  });

  test('returns complete bytes while others are writing', async () => {
    const written = Array.from({ length: 8 }, (_, at) => Buffer.alloc(500_000, at));
    await open().write('why', 'key', written[0] as Buffer);
    const writes = written.map((content) => open().write('why', 'key', content));
    for (let left = 40; left > 0; left--) {
      const found = await open().read('why', 'key');
      expect(written.some((content) => found?.equals(content))).toBe(true);
    }
    await Promise.all(writes);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('keeps nothing, without an error, when the folder cannot be written or is not given', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    for (const blocked of [file, path.join(file, 'below'), undefined]) {
      const cache = open({ folder: blocked });
      await cache.write('why', 'key', bytes);
      expect(await cache.read('why', 'key')).toBeUndefined();
    }
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('removes the least recently used files when it grows too large, and no files of others', async () => {
    const small = (scope: string) => open({ scope: [scope], maxBytes: 200 });
    await writeFile(path.join(folder, 'notes.txt'), 'x'.repeat(500));
    const [first, second, third] = ['a', 'b', 'c'];
    await small(first as string).write('why', 'key', bytes);
    await age();
    await small(second as string).write('why', 'key', bytes);
    await age();
    await small(first as string).read('why', 'key');
    await small(third as string).write('why', 'key', Buffer.alloc(90));
    expect(await small(first as string).read('why', 'key')).toBeDefined();
    expect(await small(second as string).read('why', 'key')).toBeUndefined();
    expect(await small(third as string).read('why', 'key')).toBeDefined();
    expect(await readdir(folder)).toContain('notes.txt');
  });

  test('removes old unfinished files, but not new ones', async () => {
    await open().write('why', 'key', bytes);
    const name = path.basename(await onlyFile());
    for (const part of ['old', 'new']) await writeFile(path.join(folder, `${name}.${part}.new`), 'half');
    await utimes(path.join(folder, `${name}.old.new`), new Date('2020-01-01'), new Date('2020-01-01'));
    await open().write('why', 'key', bytes);
    expect((await readdir(folder)).sort()).toEqual([name, `${name}.new.new`]);
  });
});

/** Makes all files one minute older. */
async function age(): Promise<void> {
  const time = new Date(Date.now() - 60_000);
  for (const name of await readdir(folder)) await utimes(path.join(folder, name), time, time);
}

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { openCache } from '../cache/cache.ts';
import { openCompiledCache, toPageKey } from './compiledCache.ts';

const page = { source: 'docs/a.md', permalink: '/a', links: [], anchors: ['told'], isOpen: false, problems: [] };

test('a compiled page is kept for as long as what it rests on stays the same', async () => {
  const folder = await makeFolder({ 'dot.svg': '' });
  const dot = path.join(folder, 'dot.svg');
  const open = (state = 'config') =>
    openCompiledCache(openCache({ folder: path.join(folder, 'cache'), scope: [], version: '' }), state);
  const key = toPageKey('text', 'docs/a.md');
  const first = await open();
  first.keep(key, { page, files: [dot], resolved: [['./b.md', '/b']] });
  await first.save();

  const leadsTo = (permalink: string | null) => () => permalink;
  expect((await open()).find(key, leadsTo('/b'))).toEqual(page);
  expect((await open()).find(key, leadsTo(null))).toBe(undefined);
  expect((await open()).find(toPageKey('other', 'docs/a.md'), leadsTo('/b'))).toBe(undefined);
  expect((await open('another config')).find(key, leadsTo('/b'))).toBe(undefined);
  await rm(dot);
  expect((await open()).find(key, leadsTo('/b'))).toBe(undefined);
});

test('pages that are gone are not kept', async () => {
  const folder = await makeFolder({});
  const cache = openCache({ folder, scope: [], version: '' });
  const first = await openCompiledCache(cache, '');
  first.keep('gone', { page, files: [], resolved: [] });
  first.keep('here', { page, files: [], resolved: [] });
  await first.save();
  const second = await openCompiledCache(cache, '');
  second.find('here', () => null);
  await second.save();
  const third = await openCompiledCache(cache, '');
  expect(third.find('here', () => null)).toEqual(page);
  expect(third.find('gone', () => null)).toBe(undefined);
});

import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { findCacheFolder } from './cacheFolder.ts';

const root = path.resolve('/nowhere/hub');

test.each([
  ['linux', { XDG_CACHE_HOME: '/cache', HOME: '/home/ana' }, '/cache/trowel'],
  ['linux', { HOME: '/home/ana' }, '/home/ana/.cache/trowel'],
  ['darwin', { HOME: '/Users/ana' }, '/Users/ana/Library/Caches/trowel'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, undefined],
  ['linux', {}, undefined],
  ['win32', {}, undefined],
  ['linux', { TROWEL_CACHE: '/elsewhere', HOME: '/home/ana' }, '/elsewhere'],
  ['linux', { TROWEL_CACHE: 'off', HOME: '/home/ana' }, undefined],
] as const)('on %s with %j, a hub without node_modules has its cache in %s', (platform, env, folder) => {
  expect(findCacheFolder(root, env, platform)).toBe(folder);
});

test('a hub with node_modules has its cache there, unless it is turned off', async () => {
  const hub = await makeFolder({ 'node_modules/x/package.json': '{}' });
  expect(findCacheFolder(hub, { HOME: '/home/ana' })).toBe(path.join(hub, 'node_modules', '.cache', 'trowel'));
  expect(findCacheFolder(hub, { TROWEL_CACHE: 'off' })).toBeUndefined();
});

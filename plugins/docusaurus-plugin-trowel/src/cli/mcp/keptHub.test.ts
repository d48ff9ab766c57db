import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSections } from '../../content/sectionReader.ts';
import { buildHub } from '../../hub/build.ts';
import { findGoverningPages } from '../../why/governingPages.ts';
import { openContent } from '../load.ts';
import { toFindable } from './findableHub.ts';
import { unpackHub } from './keptHub.ts';

test('a hub that was kept is the hub that was read, and finds the same pages by code', async () => {
  const root = fileURLToPath(new URL('../../../../..', import.meta.url));
  const { files, reader } = await openContent({ content: root }, { cwd: root, env: { TROWEL_CACHE: 'off' } });
  const hub = buildHub(await reader.read(files));
  const read = toFindable(hub);
  const kept = unpackHub(read.pack(), (source) => {
    const ref = files.find((one) => one.source === source);
    return ref ? readSections(ref) : [];
  });
  const plain = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;
  expect(kept.hub.entries.length).toBeGreaterThan(100);
  expect(plain(kept.hub.entries)).toEqual(plain(hub.entries));
  const pages = findGoverningPages(hub);
  expect(plain(pages.map(({ id }) => kept.pageOf(id)))).toEqual(plain(pages));
  const places = pages.flatMap(({ governs }) => governs.flatMap(({ paths }) => paths.map((path) => ({ path }))));
  expect(plain(kept.ask()(places))).toEqual(plain(read.ask()(places)));
});

import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../../test/support/folder.ts';
import type { Cache } from '../../cache/cache.ts';
import { openContent } from '../load.ts';
import { readIndex } from '../search/index.ts';
import { createOpenCurrentIndex } from './currentIndex.ts';

const pageOf = (title: string) => `---\nstatus: accepted\n---\n# ${title}\n\nA text.\n`;

/** A hub with a cache in memory, and a function that makes its index as another process does. */
async function openHub() {
  const root = await makeFolder({ 'docs/decisions/0001-a.md': pageOf('Mooring') });
  const kept = new Map<string, Buffer>();
  const cache: Cache = {
    read: async (name, key) => kept.get(`${name} ${key}`),
    write: async (name, key, bytes) => {
      for (const old of [...kept.keys()]) if (old.startsWith(`${name} `)) kept.delete(old);
      kept.set(`${name} ${key}`, Buffer.from(bytes));
    },
  };
  const open = async () => {
    const found = { ...(await openContent({ content: root }, { cwd: root, env: { TROWEL_CACHE: 'off' } })), cache };
    return { content: found, digest: (await found.reader.look(found.files)).digest(), pages: 5000 };
  };
  return {
    edit: (title: string) => writeFiles(root, { 'docs/decisions/0001-a.md': pageOf(title) }),
    open,
    make: async () => readIndex((await open()).content, { others: true }),
  };
}

test('of a large hub that was edited, the last index answers until another process has made the new one', async () => {
  const hub = await openHub();
  await hub.make();
  const titles = async (
    openIndex: ReturnType<typeof createOpenCurrentIndex>,
    makeElsewhere: () => Promise<unknown>,
  ) => {
    const { index, notes } = await openIndex({ ...(await hub.open()), makeElsewhere });
    return [(await index.ask('mooring', 5)).pages.length, notes.length];
  };
  const openIndex = createOpenCurrentIndex();
  expect(await titles(openIndex, () => expect.unreachable('It is there.'))).toEqual([1, 0]);
  await hub.edit('Gangway');
  let go = (): void => undefined;
  const waits = new Promise<void>((resolve) => {
    go = resolve;
  });
  let made: Promise<unknown> = Promise.resolve();
  const makeLater = () => {
    made = waits.then(hub.make);
    return made;
  };
  expect(await titles(openIndex, makeLater)).toEqual([1, 1]);
  // Another server that starts meanwhile has the same.
  expect(await titles(createOpenCurrentIndex(), makeLater)).toEqual([1, 1]);
  go();
  await made;
  expect(await titles(openIndex, () => expect.unreachable('It was made.'))).toEqual([0, 0]);
});

test('an index that the other process cannot make is made here', async () => {
  const hub = await openHub();
  const openIndex = createOpenCurrentIndex();
  const { index, notes } = await openIndex({
    ...(await hub.open()),
    makeElsewhere: async () => {
      throw new Error('No room.');
    },
  });
  expect((await index.ask('mooring', 5)).pages).toHaveLength(1);
  expect(notes).toEqual([]);
});

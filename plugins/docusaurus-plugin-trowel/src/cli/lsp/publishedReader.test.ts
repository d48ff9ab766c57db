import { expect, test } from 'vitest';
import { makeFolder } from '../../../test/support/folder.ts';
import { publish, serve } from '../../../test/support/publishedHub.ts';
import type { ReadHub } from './hubReader.ts';
import { createPublishedReader } from './publishedReader.ts';

const record = (title: string) => ({
  'docs/decisions/0001-write-twice.md': `---\ntitle: ${title}\nstatus: accepted\ndate: 2020-01-01\ngoverns: [src/**]\n---\n\nText.\n`,
});

/** Publishes a hub that can change, and opens readers that share a cache. */
async function publishHub() {
  const state = { texts: new Map<string, Uint8Array | string>(), isUp: true };
  const asked: string[] = [];
  const address = await serve((path) => {
    asked.push(path);
    const body = state.isUp ? state.texts.get(path) : undefined;
    return body === undefined ? { status: state.isUp ? 404 : 503 } : { body };
  });
  state.texts = new Map(publish(record('Write twice'), address));
  const env = { ...process.env, TROWEL_CACHE: await makeFolder({}) };
  const home = await makeFolder({});
  const start = () => {
    const reader = createPublishedReader(address, { cwd: home, env });
    return async (filesChanged = false) => {
      const told: ReadHub[] = [];
      await reader.read({ open: new Map(), today: '2026-11-30' as never, filesChanged, isShown: true }, (read) =>
        told.push(read),
      );
      return told.map(({ hub, notes }) => [hub.entries[0]?.title, ...notes.map((note) => note.slice(0, 24))]);
    };
  };
  return { state, address, asked, start };
}

test('a published hub is read as it was kept at first, then as it is now; without the network as it was kept', async () => {
  const { state, start } = await publishHub();
  expect(await start()()).toEqual([['Write twice']]);
  state.isUp = false;
  expect(await start()()).toEqual([['Write twice'], ['Write twice', 'This is from the copy of']]);
});

test('a hub that could not be read, and has no copy, is read once it is there', async () => {
  const { state, start } = await publishHub();
  state.isUp = false;
  const read = start();
  await expect(read()).rejects.toThrow();
  state.isUp = true;
  expect(await read(true)).toEqual([['Write twice']]);
});

test('a hub that changes is read again when files may have changed, and not for what is typed', async () => {
  const { state, address, asked, start } = await publishHub();
  const read = start();
  await read();
  state.texts = new Map(publish(record('Write once'), address));
  const before = asked.length;
  expect([await read(), asked.length]).toEqual([[], before]);
  expect(await read(true)).toEqual([['Write once']]);
});

test('a bundle whose files are not those of its digest is not used', async () => {
  const { state, address, start } = await publishHub();
  const honest = state.texts;
  const changed = publish(record('Write never'), address);
  const { unzipBundle, zipBundle } = await import('../../okf/archive.ts');
  const { files } = unzipBundle(changed.get('/trowel/bundle.zip') as Uint8Array);
  const forged = files.map(({ path, text }) => ({ path, text: text.replace('never', 'twice a day') }));
  state.texts = new Map([...changed, ['/trowel/bundle.zip', zipBundle(forged)]]);
  await expect(start()()).rejects.toThrow('Its files are not those that its hub.json names');
  state.texts = honest;
  const read = start();
  expect(await read()).toEqual([['Write twice']]);
  state.texts = new Map([...changed, ['/trowel/bundle.zip', zipBundle(forged)]]);
  expect(await read(true)).toEqual([['Write twice', 'This is from the copy of']]);
});

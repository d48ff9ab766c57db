import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../test/support/folder.ts';
import { openHubStore } from './hubStore.ts';
import type { FromReader } from './messages.ts';
import { serveReader } from './readerProgram.ts';

type Told = Extract<FromReader, { type: 'hub' }>;
type Reading = Extract<FromReader, { type: 'reading' }>;

const page = (title: string) => `---\ntitle: ${title}\n---\n\n# ${title}\n\nText.\n`;

/** Makes a hub of two pages, and starts what reads it, as often as asked. */
async function makeHub() {
  const home = await makeFolder({ 'a.md': page('First'), 'b.md': page('Second') });
  const env = { TROWEL_CACHE: await makeFolder({}) };
  const store = await openHubStore({ home }, { env });
  return {
    write: (name: string, title: string) => writeFile(path.join(home, name), page(title)),
    /** The id of what is kept now. */
    kept: async () => (await store.read())?.id,
    /** Starts it, and returns all that it told of the hub until it knew the whole and had kept it. `reading` gets how far it was. */
    async start(kept?: string, reading: Reading[] = []): Promise<readonly Told[]> {
      const before = (await store.read())?.id;
      const told: Told[] = [];
      const parent = new EventEmitter();
      const take = (message: FromReader) => {
        if (message.type === 'hub') told.push(message);
        if (message.type === 'reading') reading.push(message);
      };
      serveReader(parent, take, { env, today: '2026-11-30' });
      parent.emit('message', { type: 'open', home, kept });
      const isUnchanged = () =>
        kept !== undefined && told.length > 0 && Object.keys(told.at(-1)?.change ?? {}).length === 0;
      await expect
        .poll(async () => isUnchanged() || (await store.read())?.id !== before, { timeout: 60_000 })
        .toBe(true);
      return told;
    },
  };
}

const idsIn = (told: readonly Told[]) => told.flatMap(({ change }) => change.entries?.put.map(({ id }) => id) ?? []);

test('a hub of which nothing is shown is told whole, and kept', async () => {
  const { start, kept } = await makeHub();
  const told = await start();
  expect(told.map(({ isFirst }) => isFirst)).toEqual([true, false]);
  expect(idsIn(told)).toEqual(['guide/a', 'guide/b']);
  expect(await kept()).toBeDefined();
});

test('of a hub that is shown as it was kept, only what has changed since is told', async () => {
  const { start, kept, write } = await makeHub();
  await start();
  const first = await kept();
  expect(await start(first)).toMatchObject([{ isFirst: false, change: {} }]);
  expect(await kept()).toBe(first);
  await write('b.md', 'Another');
  const told = await start(first);
  expect(told).toMatchObject([{ isFirst: false }]);
  expect(idsIn(told)).toEqual(['guide/b']);
});

test('a hub that another process has kept meanwhile is told whole', async () => {
  const { start, write } = await makeHub();
  await start();
  await write('b.md', 'Another');
  const told = await start('of another start');
  expect(told[0]?.isFirst).toBe(true);
  expect(idsIn(told)).toEqual(['guide/a', 'guide/b']);
});

test('how far reading is, is told while nothing is shown, and not where the hub is shown as it was kept', async () => {
  const { start, kept, write } = await makeHub();
  const [first, second]: [Reading[], Reading[]] = [[], []];
  await start(undefined, first);
  expect(first.map(({ done, total }) => [done, total])).toEqual([
    [0, 0],
    [0, 2],
    [2, 2],
  ]);
  const shown = await kept();
  await write('b.md', 'Another');
  await start(shown, second);
  expect(second).toEqual([]);
});

import { EventEmitter } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../test/support/folder.ts';
import type { Problem } from '../../content/problem.ts';
import { changeHub, emptyHub } from '../../editor/hubChange.ts';
import { serveReader } from './readerProgram.ts';

const broken: Problem = {
  code: 'broken-link',
  severity: 'error',
  message: 'The link `./gone.md` leads to no page.',
  source: 'docs/a.md',
  at: { line: 1, column: 5 },
};

/** Reads a site whose own check says what a test wants, each time that it is asked. */
async function readSite(said: readonly (readonly Problem[] | Error)[]) {
  const home = await makeFolder({ 'docusaurus.config.js': '', 'docs/a.md': 'See [it](./gone.md).\n' });
  const parent = new EventEmitter();
  const asked: string[] = [];
  let hub = emptyHub;
  let told = 0;
  serveReader(
    parent,
    (message) => {
      if (message.type !== 'hub') return;
      told++;
      hub = changeHub(hub, message.change);
    },
    {
      env: { TROWEL_CACHE: await makeFolder({}) },
      today: '2026-11-30',
      checkSite: async (siteDir) => {
        const outcome = said[asked.length] ?? [];
        asked.push(siteDir);
        if (outcome instanceof Error) throw outcome;
        return { problems: outcome };
      },
    },
  );
  parent.emit('message', { type: 'open', home });
  await expect.poll(() => told, { timeout: 60_000 }).toBeGreaterThan(0);
  const shown = () => (hub.problems['docs/a.md']?.others ?? []).map(({ message }) => message);
  return { home, asked, shown, say: (message: object) => parent.emit('message', message) };
}

const waiting = { timeout: 20_000 };

test('a site is checked once after pages were saved, and not while somebody types', async () => {
  const { home, asked, shown, say } = await readSite([[broken], []]);
  say({ type: 'text', file: path.join(home, 'docs/a.md'), text: 'Typed.\n', revision: 1 });
  expect(shown()).toEqual([]);
  for (let at = 0; at < 5; at++) say({ type: 'saved' });
  await expect.poll(shown, waiting).toEqual([broken.message]);
  expect(asked).toEqual([home]);
  say({ type: 'saved' });
  await expect.poll(shown, waiting).toEqual([]);
  expect(asked).toEqual([home, home]);
});

test('a site that cannot be checked leaves what is known, and is checked after the next save', async () => {
  const { asked, shown, say } = await readSite([[broken], new Error('no Docusaurus'), []]);
  say({ type: 'saved' });
  await expect.poll(shown, waiting).toEqual([broken.message]);
  say({ type: 'saved' });
  await expect.poll(() => asked.length, waiting).toBe(2);
  expect(shown()).toEqual([broken.message]);
  say({ type: 'saved' });
  await expect.poll(shown, waiting).toEqual([]);
});

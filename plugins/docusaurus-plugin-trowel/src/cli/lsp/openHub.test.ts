import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeFolder } from '../../../test/support/folder.ts';
import { makeRepository } from '../../../test/support/repository.ts';
import type { FromReader, HubQuestion } from './messages.ts';
import { createOpenHubs } from './openHub.ts';
import type { startHubReading } from './readerProcess.ts';

type Listen = Parameters<typeof startHubReading>[2];

/** Opens hubs whose readers are no processes: what they are told is written down. */
function openHubs() {
  const started: HubQuestion[] = [];
  const told: string[] = [];
  const listeners: Listen[] = [];
  const said: string[] = [];
  const shown: string[] = [];
  let stopped = 0;
  let changes = 0;
  const open = createOpenHubs({
    env: process.env,
    console: { warn: (text: string) => said.push(text) } as never,
    window: { createWorkDoneProgress: async () => progressOf((text) => shown.push(text)) } as never,
    changed: () => changes++,
    startReading(question, _, listen) {
      started.push(question);
      listeners.push(listen);
      return {
        tell: ({ type }) => told.push(type),
        findUses: async () => [],
        stop: () => stopped++,
      };
    },
  });
  const answer = (message: Parameters<Listen>[0]) => listeners.at(-1)?.(message);
  return { open, started, told, said, shown, answer, stopped: () => stopped, changes: () => changes };
}

/** A progress that says what the editor is told of it. */
function progressOf(say: (text: string) => void) {
  return {
    begin: (title: string) => say(title),
    report: (percentage: number, text: string) => say(`${percentage} % ${text}`),
    done: () => say('end'),
  };
}

const hub: Extract<FromReader, { type: 'hub' }> = {
  ...{ type: 'hub', change: { tags: ['money'] }, isFirst: true, root: '/hub', notes: ['Half of it.'], revision: 0 },
};

describe('a hub', () => {
  const site = { 'docusaurus.config.ts': '', 'trowel.json': '{}', 'docs/a.md': '# A' };

  test('is read once for all folders that it speaks of, however they name it, until the last is gone', async () => {
    const folder = await makeFolder(site);
    const { open, started, stopped, answer, changes } = openHubs();
    const used = await Promise.all([
      open({ home: folder }),
      open({ home: path.join(folder, 'src'), content: '..' }),
      open({ home: folder, content: folder }),
    ]);
    expect(started).toHaveLength(1);
    expect(new Set(used.map((one) => one.hub)).size).toBe(1);
    answer(hub);
    expect([changes(), used[2]?.hub.known()?.hub.tags]).toEqual([1, ['money']]);
    for (const { release } of used.slice(1)) release();
    expect(stopped()).toBe(0);
    used[0]?.release();
    expect(stopped()).toBe(1);
    await open({ home: folder });
    expect(started).toHaveLength(2);
  });

  test('is another one where a named folder is no site: then all pages in it count', async () => {
    const folder = await makeFolder({ 'trowel.json': '{}', 'docs/a.md': '# A', 'README.md': '' });
    const { open, started } = openHubs();
    await Promise.all([open({ home: folder }), open({ home: folder, content: '.' })]);
    expect(started).toHaveLength(2);
  });

  test.each([hub, { type: 'failed', reason: 'It cannot be read.' } as const, 'stop' as const])(
    'that is read for the first time is shown to be, until it is read, fails or is closed: %j',
    async (end) => {
      const { open, answer, shown } = openHubs();
      const { release } = await open({ home: '/hub' });
      answer({ type: 'reading', done: 0, total: 0 });
      answer({ type: 'reading', done: 64, total: 256 });
      if (end === 'stop') release();
      else answer(end);
      answer(hub);
      answer({ type: 'reading', done: 0, total: 0 });
      await expect.poll(() => shown).toEqual(['Reading the hub', '25 % 64 of 256 pages', 'end']);
    },
  );

  test('is told of its own files, and of a folder with them', async () => {
    const { open, told } = openHubs();
    const { hub: opened } = await open({ home: '/hub' });
    opened.tellFiles(['/code/a.md', '/hubs/a.md']);
    opened.tellSaved('/code/a.md');
    expect(told).toEqual([]);
    opened.tellFiles(['/code/a.md', '/hub/a.md']);
    opened.tellFiles(['/']);
    opened.tellFiles();
    opened.tellSaved('/hub/a.md');
    expect(told).toEqual(['files', 'files', 'files', 'saved']);
  });

  test('is looked at again when git has moved its last commit', async () => {
    const { root, git, write } = await makeRepository(site);
    const { open, told } = openHubs();
    const { release } = await open({ home: root });
    await write({ 'docs/a.md': '# B' });
    let count = 0;
    await expect
      .poll(
        async () => {
          // The watcher may not be there yet at the first commit.
          await git('commit', '--allow-empty', '-qam', `change ${count++}`);
          return told.length;
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toBeGreaterThan(0);
    release();
  });
});

describe('a published hub', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is asked again each hour, and each minute while it cannot be read', async () => {
    const { open, told, answer, said } = openHubs();
    const { release, hub: opened } = await open({ home: '/', address: 'https://why.example.org' });
    answer({ type: 'failed', reason: 'No network.' });
    expect(opened.isFailing()).toBe(true);
    vi.advanceTimersByTime(120_000);
    expect(told).toEqual(['files', 'files']);
    answer({ type: 'failed', reason: 'No network.' });
    answer(hub);
    answer(hub);
    expect([opened.isFailing(), said]).toEqual([false, ['No network.', 'Half of it.']]);
    vi.advanceTimersByTime(3_480_000);
    expect(told).toHaveLength(2);
    vi.advanceTimersByTime(120_000);
    expect(told).toHaveLength(3);
    opened.tellFiles();
    release();
    vi.advanceTimersByTime(7_200_000);
    expect(told).toHaveLength(3);
  });

  test('that cannot be read is asked again when a file is opened or saved, each ten seconds at most', async () => {
    const { open, told, answer } = openHubs();
    const { release, hub: opened } = await open({ home: '/', address: 'https://why.example.org' });
    vi.advanceTimersByTime(10_000);
    opened.tellFiles();
    expect(told).toEqual([]);
    answer({ type: 'failed', reason: 'No network.' });
    for (let at = 0; at < 20; at++) opened.tellFiles();
    opened.tellFiles(['/a.md']);
    expect(told).toEqual(['files']);
    vi.advanceTimersByTime(10_000);
    opened.tellFiles();
    expect(told).toEqual(['files', 'files']);
    answer(hub);
    vi.advanceTimersByTime(10_000);
    opened.tellFiles();
    expect(told).toEqual(['files', 'files']);
    release();
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Browser } from 'playwright-core';

interface SlowDownInput {
  readonly browser: Browser;
  /** How many times slower. */
  readonly times: number;
}

/** Whether pages can be slowed down. Windows has no signals that stop a process. */
export const canSlowDown = process.platform !== 'win32';

/**
 * Slows down the browser's pages and their workers by stopping their processes for most of every few milliseconds.
 * Chromium's own emulation slows only the main thread, and search runs in workers. Returns a function that ends it.
 */
export async function slowDown({ browser, times }: SlowDownInput): Promise<() => Promise<void>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const state = new Int32Array(new SharedArrayBuffer(4));
  // In a thread of its own, so that work in this one does not disturb the rhythm.
  const worker = new Worker(rhythm, { eval: true, workerData: { ids, state, run: 8, stop: 8 * (times - 1) } });
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  await sleep(20);
  return async () => {
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
    await ended;
  };
}

const rhythm = `
const { workerData: { ids, state, run, stop } } = require('node:worker_threads');
const send = (signal) => {
  for (const id of ids) try { process.kill(id, signal); } catch {}
};
while (Atomics.load(state, 0) === 0) {
  send('SIGSTOP');
  Atomics.wait(state, 0, 0, stop);
  send('SIGCONT');
  Atomics.wait(state, 0, 0, run);
}
send('SIGCONT');
`;

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser, openWindow } from '../../../../test/support/browser.ts';
import { type Server, serveFolder } from '../../../../test/support/server.ts';
import { takeSnapshot } from './snapshot.ts';
import { openWideSite } from './wideSite.ts';

/** Two windows, one on the site with the plugin and one on the same site without it. */
export interface Pair {
  readonly light: Page;
  readonly bare: Page;
  /** Does the same in both windows, at once. */
  readonly inBoth: (steps: (page: Page) => Promise<unknown>) => Promise<void>;
  /** Waits until both windows show the same, without a reload since `markWindow` in one that the other has not had. */
  readonly expectSame: () => Promise<void>;
}

interface PairOptions extends BrowserContextOptions {
  /** Whether Docusaurus itself writes to the console at this address. Then both windows have to write the same. */
  readonly speaks?: boolean;
}

/** The wide site, served with the plugin and without it while tests run. */
export interface SideBySide {
  /** Runs steps in a pair of new windows. Fails when a script fails or anything is written to the console. */
  readonly visitBoth: (steps: (pair: Pair) => Promise<void>, options?: PairOptions) => Promise<void>;
  readonly folders: () => { readonly light: string; readonly bare: string };
}

/** Serves the wide site with the plugin and without it before the tests of the file that calls this, and ends it after them. */
export function serveSideBySide(): SideBySide {
  const servers: Server[] = [];
  let browser: Browser | undefined;
  let folders: Awaited<ReturnType<typeof openWideSite>> | undefined;
  beforeAll(async () => {
    folders = await openWideSite();
    servers.push(...(await Promise.all([folders.light, folders.bare].map(serveFolder))));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close()));
  });
  const openOne = async (server: Server | undefined, options: BrowserContextOptions) => {
    if (!browser || !server) throw new Error('The sites can be visited only within tests.');
    const window = await openWindow(browser, server.origin, options);
    const said: string[] = [];
    window.context.on('console', (message) => said.push(`${message.type()}: ${firstLine(message.text())}`));
    window.context.on('weberror', (error) => said.push(String(error.error())));
    return { ...window, said };
  };
  return {
    folders() {
      if (!folders) throw new Error('The sites can be read only within tests.');
      return folders;
    },
    async visitBoth(steps, { speaks = false, ...options } = {}) {
      const [light, bare] = await Promise.all([openOne(servers[0], options), openOne(servers[1], options)]);
      await steps({
        light: light.page,
        bare: bare.page,
        inBoth: async (act) => {
          await Promise.all([act(light.page), act(bare.page)]);
        },
        expectSame: async () => {
          let seen: unknown[] = [];
          await expect
            .poll(
              async () => {
                seen = await Promise.all([takeSnapshot(light.page), takeSnapshot(bare.page)]);
                return JSON.stringify(seen[0]) === JSON.stringify(seen[1]);
              },
              { timeout: 20_000 },
            )
            .toBe(true)
            // The snapshots themselves say more than that they differ.
            .catch(() => expect(seen[0]).toEqual(seen[1]));
        },
      });
      if (speaks) expect([...new Set(light.said)]).toEqual([...new Set(bare.said)]);
      else expect(light.said).toEqual([]);
      expect(light.foreign).toEqual([]);
      await Promise.all([light.context.close(), bare.context.close()]);
    },
  };
}

/** Leaves out the stack of an error, which names files. */
const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

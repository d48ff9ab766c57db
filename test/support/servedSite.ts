import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser, openWindow, type Visit } from './browser.ts';
import { type Server, serveFolder } from './server.ts';

/** How to visit a site. */
interface VisitOptions extends BrowserContextOptions {
  /** Errors that contain this text are expected. */
  readonly expectedError?: string;
  /** Requests to addresses that begin with this text are expected. */
  readonly expectedForeign?: string;
}

/** A site that is served while tests run, and a browser to visit it. */
export interface ServedSite {
  /** Runs steps in a new window. Fails when a script fails or the site loads anything from elsewhere. */
  readonly visit: (steps: (visit: Visit) => Promise<void>, options?: VisitOptions) => Promise<void>;
}

/**
 * Serves a folder and starts a browser before the tests of the file or `describe` that calls this, and ends both after them.
 * @param getFolder Returns the folder of the built site. Called once.
 */
export function serveSite(getFolder: () => Promise<string>): ServedSite {
  let server: Server | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await serveFolder(await getFolder());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    async visit(steps, { expectedError, expectedForeign, ...options } = {}) {
      if (!browser || !server) throw new Error('A site can be visited only within tests.');
      const visit = await openWindow(browser, server.origin, options);
      await steps(visit);
      const unexpected = visit.errors.filter((error) => expectedError === undefined || !error.includes(expectedError));
      expect(unexpected).toEqual([]);
      const foreign = visit.foreign.filter((address) => !expectedForeign || !address.startsWith(expectedForeign));
      expect(foreign).toEqual([]);
      await visit.context.close();
    },
  };
}

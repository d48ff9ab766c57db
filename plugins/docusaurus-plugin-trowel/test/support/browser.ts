import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from './findBrowser.mjs';

/** Starts the browser that is on this machine, without a window and without anything that it would fetch by itself. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium or Chrome was found; see `npm test`.');
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      // As root, in containers, Chromium refuses to start with its sandbox.
      ...(root ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

export const desk = { width: 1280, height: 900 } as const;
export const phone = { width: 360, height: 740 } as const;

/** A reader's browser window on a site, with all that goes wrong in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts, and what the console reports as errors. */
  readonly errors: readonly string[];
  /** Addresses outside the site that were asked for. */
  readonly foreign: readonly string[];
}

/** Opens a window of its own: no cookies, no storage of others. */
export async function openWindow(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: origin, viewport: desk, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(30_000);
  const errors: string[] = [];
  const foreign: string[] = [];
  context.on('request', (request) => {
    const address = request.url();
    if (/^(?:https?|wss?):/.test(address) && new URL(address).host !== new URL(origin).host) foreign.push(address);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return { context, page: await context.newPage(), errors, foreign };
}

/** Opens a page and waits until its scripts have taken over. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
}

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from './browserPath.mjs';

/** Starts the Chromium or Chrome of this machine, headless and without background requests. Throws when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser({ preferShell: true });
  if (executablePath === undefined) throw new Error('No Chromium or Chrome was found; see `npm test`.');
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      // Chromium does not start as root with its sandbox, for example in containers.
      ...(root ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

/** Window sizes of a desktop and of a phone. */
export const desk = { width: 1280, height: 900 } as const;
export const phone = { width: 360, height: 740 } as const;

/** A browser window on a site, with what goes wrong in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts and of the console. */
  readonly errors: readonly string[];
  /** Requested addresses outside the site. */
  readonly foreign: readonly string[];
}

/** Opens a new window without cookies and storage. */
export async function openWindow(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: origin, viewport: desk, reducedMotion: 'reduce', ...options });
  // Long, since a busy machine is ten times slower. It only stops a test that waits for what never comes.
  context.setDefaultTimeout(120_000);
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

/** Opens a page, moves the mouse, since a page may wait for its reader, and waits until React has hydrated it. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (const at of [1, 2]) await page.mouse.move(at, at);
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
}

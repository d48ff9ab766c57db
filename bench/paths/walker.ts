import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Server } from '../server.ts';

const patience = 60_000;
export const slowdown = 4;

/** Screens. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 900 } },
} as const;

/** A page that React has, one whose scripts are kept away from it, and one on which nobody did anything and everything is there. */
export type Moment = 'hydrated' | 'before' | 'first';

/** Somebody who walks the path and has done half of it, with a browser of their own. */
export interface Walker {
  /** The addresses of the steps that are done, and of those that are not, in their order. */
  readonly done: readonly string[];
  readonly todo: readonly string[];
  /** Opens an address in a slow browser. */
  readonly open: (address: string, moment: Moment) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chooses the path and does half of its steps, as a reader does, at full speed. */
export async function startWalk(
  browser: Browser,
  server: Server,
  { path, screen }: { readonly path: string; readonly screen: keyof typeof screens },
): Promise<Walker> {
  const context = await browser.newContext(screens[screen]);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(server.origin + path);
  await hydrate(page);
  await page.getByRole('button', { name: 'Walk this path' }).click();
  const steps = await page.evaluate(() =>
    [...document.querySelectorAll('li[data-trowel-step]')].map((row) => row.querySelector('a')?.pathname ?? ''),
  );
  const half = Math.floor(steps.length / 2);
  await page.evaluate((count) => {
    const boxes = document.querySelectorAll<HTMLInputElement>('li[data-trowel-step] input[type=checkbox]');
    for (const box of [...boxes].slice(0, count)) box.click();
  }, half);
  await becomeIdle(page, server);
  // What a new page reads has been written.
  await page.reload();
  await page.waitForFunction(
    (count) => document.querySelectorAll('li[data-trowel-step][data-done=true]').length === count,
    half,
  );
  await page.close();
  return {
    done: steps.slice(0, half),
    todo: steps.slice(half),
    open: (address, moment) => openSlowly(context, server, { address, moment }),
    close: () => context.close(),
  };
}

interface Visit {
  readonly address: string;
  readonly moment: Moment;
}

async function openSlowly(context: BrowserContext, server: Server, { address, moment }: Visit): Promise<Page> {
  const page = await context.newPage();
  if (moment === 'before') {
    // They never come.
    const isReact = ({ pathname }: URL) => pathname.endsWith('.js') && !pathname.includes('docusaurus-light');
    await page.route(isReact, () => {});
  }
  // Before the page's own listeners, which may keep the event to themselves.
  await page.addInitScript(`addEventListener('click', () => (window.heard = performance.now()), true)`);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(server.origin + address, { waitUntil: 'load' });
  if (moment === 'hydrated') await hydrate(page);
  await becomeIdle(page, server);
  return page;
}

/** Lets React take the page over: the pointer moves, and nothing is pressed. */
export async function hydrate(page: Page): Promise<void> {
  for (const at of [8, 9]) await page.mouse.move(at, at);
  await page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
}

/** Waits until nothing has been sent for a while. */
export async function becomeIdle(page: Page, server: Server): Promise<void> {
  for (let quiet = 0; quiet < 1000; quiet += 100) {
    await page.waitForTimeout(100);
    if (server.takeSent().length > 0 || server.isSending()) quiet = 0;
  }
}

/** How long a finger stays, in milliseconds. */
const touch = 80;

/** A place on the screen. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Scrolls to an element, and returns where to tap it. Playwright tries the tap with events that the page's listeners may hear, so this comes before
 * the page is asked to take the time.
 */
export async function aim(page: Page, selector: string): Promise<Point> {
  const target = page.locator(selector);
  await target.tap({ trial: true });
  const box = await target.boundingBox();
  if (!box) throw new Error(`Nothing to tap: ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Taps as a finger does: it goes up whether or not the page has taken notice that it went down. */
export async function tap(page: Page, point: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchEnd') =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [point],
    });
  const down = send('touchStart');
  await sleep(touch);
  await Promise.all([down, send('touchEnd')]);
}

import type { Browser } from 'playwright-core';
import type { Link, Sent, Server } from '../server.ts';
import { findResultTimes, type PageState } from './resultTimes.ts';
import { type BoxSystem, boxes } from './searchBoxes.ts';
import { slowDown } from './slowdown.ts';
import { call, load } from './systems/pages.ts';

/** What it took to get from an idle page to the first results. */
export interface FirstResults {
  /** Until the results were listed. */
  readonly listed: Traffic;
  /** Until their passages were shown. */
  readonly complete: Traffic;
  /** Until the network was quiet again. */
  readonly quiet: Omit<Traffic, 'milliseconds'>;
}
/** Time, and what the server sent in it. */
export interface Traffic {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly requests: number;
}

interface VisitInput {
  readonly browser: Browser;
  readonly server: Server;
  readonly system: BoxSystem;
  /** The address of the page to start on. */
  readonly address: string;
  readonly text: string;
  /** How to slow down connection and processor once the page is idle. */
  readonly slow?: { readonly link: Link; readonly times: number };
  readonly signal: AbortSignal;
}

/** The network is quiet after this many milliseconds without a request. */
const quiet = 1500;
/** How long to wait for results, in milliseconds. A whole index takes a minute through a slow connection. */
const patience = { fast: 40_000, slow: 180_000 };

/** Opens a page in a fresh browser context, waits until it is idle, and searches. Returns what it took, or `undefined` without results. */
export async function visit(given: VisitInput): Promise<FirstResults | undefined> {
  const { browser, server, system, address, text, slow, signal } = given;
  const box = boxes[system];
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  let release = async () => {};
  try {
    await page.goto(server.origin + address, { waitUntil: 'networkidle' });
    await load(page, 'resultWatcher');
    await box.prepare(page);
    server.takeSent();
    server.setLink(slow?.link);
    await call(page, 'trowelBench.watch', { rows: box.rows, loading: box.loading });
    await call(page, 'trowelBench.begin', ...(box.begins ? [box.begins] : []));
    if (slow) release = await slowDown({ browser, times: slow.times });
    const asked = performance.timeOrigin + performance.now();
    await box.ask(page, text);
    const sent: Sent[] = [];
    const see = () => call<{ begun?: number; seen: readonly PageState[] }>(page, 'trowelBench.seen');
    const end = performance.now() + (slow ? patience.slow : patience.fast);
    let lastNews = performance.now();
    for (;;) {
      signal.throwIfAborted();
      await page.waitForTimeout(100);
      const news = server.takeSent();
      sent.push(...news);
      if (news.length > 0 || server.isSending()) lastNews = performance.now();
      const isOver = performance.now() > end;
      // The network is also quiet while the results are computed, so wait for them too.
      if (isOver || (performance.now() - lastNews > quiet && findResultTimes((await see()).seen))) break;
    }
    // A page that is not hydrated yet answers the key before anything else hears of it.
    const { begun = asked, seen } = await see();
    const moments = findResultTimes(seen);
    const counted = sent.filter(({ prefetched, address: asked }) => !(prefetched && asked.endsWith('.js')));
    const until = (moment: number): Traffic => ({ milliseconds: moment - begun, ...sum(counted, moment) });
    return (
      moments && {
        listed: until(moments.listed),
        complete: until(moments.complete),
        quiet: sum(counted, Number.POSITIVE_INFINITY),
      }
    );
  } finally {
    await release();
    server.setLink(undefined);
    await context.close();
  }
}

function sum(sent: readonly Sent[], until: number): Omit<Traffic, 'milliseconds'> {
  const before = sent.filter(({ at }) => at <= until);
  return { bytes: before.reduce((total, { bytes }) => total + bytes, 0), requests: before.length };
}

import type { Browser } from 'playwright-core';
import type { Link, Sent, Server } from '../server.ts';
import { type BoxSystem, boxes } from './boxes.ts';
import { findMoments, type Shown } from './moments.ts';
import { slowDown } from './slowDown.ts';
import { call, load } from './systems/pages.ts';

/** What it took from an idle page to results. */
export interface FirstResults {
  readonly listed: Traffic;
  readonly complete: Traffic;
  /** Until the network was quiet again. */
  readonly quiet: Omit<Traffic, 'milliseconds'>;
}
export interface Traffic {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly requests: number;
}

interface VisitInput {
  readonly browser: Browser;
  readonly server: Server;
  readonly system: BoxSystem;
  /** A page of the site. */
  readonly address: string;
  readonly text: string;
  /** How everything is slowed down once the page is idle. */
  readonly slow?: { readonly link: Link; readonly times: number };
  readonly signal: AbortSignal;
}

/** The network is quiet when nothing was asked for so long, in milliseconds. */
const quiet = 1500;
/** Who has shown nothing by then has no results; an index that comes whole through a slow connection takes a minute. */
const patience = { fast: 40_000, slow: 180_000 };

/** Opens a page in a browser that knows nothing yet, waits until it is idle, asks, and tells what it took; none without results. */
export async function visit(given: VisitInput): Promise<FirstResults | undefined> {
  const { browser, server, system, address, text, slow, signal } = given;
  const box = boxes[system];
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  let release = async () => {};
  try {
    await page.goto(server.origin + address, { waitUntil: 'networkidle' });
    await load(page, 'inPage');
    await box.prepare(page);
    server.takeSent();
    server.setLink(slow?.link);
    await call(page, 'trowelBench.watch', { rows: box.rows, coming: box.coming });
    await call(page, 'trowelBench.begin', ...(box.begins ? [box.begins] : []));
    if (slow) release = await slowDown({ browser, times: slow.times });
    await box.ask(page, text);
    const sent: Sent[] = [];
    const see = () => call<{ begun: number; seen: readonly Shown[] }>(page, 'trowelBench.seen');
    const end = performance.now() + (slow ? patience.slow : patience.fast);
    let lastNews = performance.now();
    for (;;) {
      signal.throwIfAborted();
      await page.waitForTimeout(100);
      const news = server.takeSent();
      sent.push(...news);
      if (news.length > 0 || server.isSending()) lastNews = performance.now();
      const isOver = performance.now() > end;
      // Quiet it is as well while the answer is worked out.
      if (isOver || (performance.now() - lastNews > quiet && findMoments((await see()).seen))) break;
    }
    const { begun, seen } = await see();
    const moments = findMoments(seen);
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

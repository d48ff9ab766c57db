import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { glob } from 'tinyglobby';
import * as z from 'zod';
import { createLink, slow4g } from './link.ts';
import { type Server, serveFolder } from './server.ts';
import { toSummary } from './statistics.ts';
import type { Row } from './table.ts';
import type { Workshop } from './workshop.ts';

/** A first tap on a page of the example hub, and how to see that it has been answered. */
interface Tap {
  readonly name: string;
  readonly address: string;
  readonly target: string;
  /** Runs in the page. */
  readonly isAnswered: string;
}

const taps: readonly Tap[] = [
  {
    name: 'the search box',
    address: 'decisions',
    target: '.navbar [data-trowel-search]',
    isAnswered: `!!document.querySelector('dialog[open] input')`,
  },
  {
    name: 'a filter',
    address: 'decisions',
    target: 'main details summary, main select, main [type=checkbox]',
    isAnswered: `!!document.querySelector('main details[open], main :checked')`,
  },
  {
    name: 'a tick',
    address: 'paths/backend-engineer',
    target: '[data-trowel-step] input',
    isAnswered: `document.querySelector('[data-trowel-step]')?.dataset.done === 'true'`,
  },
];

/** When the reader taps: as soon as the page shows, or when all that is fetched ahead is there. */
const moments = ['at once', 'when its bytes are there'] as const;
type Moment = (typeof moments)[number];

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const slowdown = 4;

/** Measures the first tap on a phone: the example hub as it is, beside the same pages with scripts that run when they load. */
export async function measureFirstTap(workshop: Workshop): Promise<Row[]> {
  const { root, temp, runs, browse, say } = workshop;
  const folder = path.join(root, 'build');
  if (!existsSync(path.join(folder, 'index.html')))
    return [{ figure: 'First tap', hub: 'not built: `npm run build` first' }];
  const site = JSON.parse(await readFile(path.join(root, 'src', 'site.json'), 'utf8'));
  const { baseUrl } = z.object({ baseUrl: z.string() }).parse(site);
  const hydrating = path.join(temp, 'hydrating');
  await cp(folder, hydrating, { recursive: true });
  await runWhenLoaded(hydrating);
  const servers = await Promise.all([hydrating, folder].map((place) => serveFolder(place, { baseUrl })));
  try {
    return await browse(async (browser) => {
      const rows: Row[] = [];
      for (const tap of taps)
        for (const moment of moments) {
          const [base = [], hub = []] = [[], []] as number[][];
          for (let turn = 0; turn < runs; turn++)
            for (const [at, times] of [base, hub].entries()) {
              const server = servers[at] as Server;
              times.push(await measureTap(browser, server, { tap, moment, address: baseUrl + tap.address }));
            }
          const figure = `First tap on ${tap.name}, ${moment}: until it shows (${slowdown}× slower, 1.6 Mbit/s)`;
          say(`${figure}: ${base.join(', ')}; on demand ${hub.join(', ')}`);
          const target = moment === 'at once' ? '≤ hydrated when loaded' : '≤ 500 ms';
          rows.push({
            figure,
            base: `${toSummary(base, 'ms')} (hydrated when loaded)`,
            hub: toSummary(hub, 'ms'),
            target,
          });
        }
      return rows;
    });
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** Turns pages that hydrate on demand into such that hydrate when they have loaded, as Docusaurus writes them. */
async function runWhenLoaded(folder: string): Promise<void> {
  for (const file of await glob('**/*.html', { cwd: folder, absolute: true })) {
    const html = await readFile(file, 'utf8');
    const list = /<meta name="?docusaurus-light"? content="([^"]*)"\s*\/?>/.exec(html);
    const scripts = list?.[1]?.split(' ').map((src) => `<script src="${src}" defer></script>`) ?? [];
    const early = /<script src="?[^ ">]*docusaurus-light[^>]*><\/script>/g;
    await writeFile(file, html.replace(early, '').replace(list?.[0] ?? '', scripts.join('')));
  }
}

interface TapInput {
  readonly tap: Tap;
  readonly moment: Moment;
  readonly address: string;
}

/** Taps, and again every half second while nothing answers. Returns the milliseconds from the first tap on. */
async function measureTap(browser: Browser, server: Server, { tap, moment, address }: TapInput): Promise<number> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    server.setLink(createLink(slow4g));
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(server.origin + address, { waitUntil: moment === 'at once' ? 'domcontentloaded' : 'networkidle' });
    const target = page.locator(tap.target).first();
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error(`Nothing to tap for ${tap.name}.`);
    if (moment === 'when its bytes are there') await becomeIdle(page, server);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await watch(page, tap.isAnswered);
    for (;;) {
      await page.touchscreen.tap(x, y);
      const took = await page.evaluate(waitForAnswer, 500);
      if (took !== undefined) return Math.round(took);
    }
  } finally {
    await context.close();
  }
}

/** Waits until nothing has been sent for a while. */
async function becomeIdle(page: Page, server: Server): Promise<void> {
  for (let quiet = 0; quiet < 1500; quiet += 100) {
    await page.waitForTimeout(100);
    if (server.takeSent().length > 0 || server.isSending()) quiet = 0;
  }
}

/** Notes when the reader first touched the page, and when that was answered: after a frame that shows it. */
async function watch(page: Page, isAnswered: string): Promise<void> {
  // As text: tsx would call its own helpers in a function, which the page does not have.
  await page.evaluate(`{
    const times = (window.firstTap = {});
    addEventListener('pointerdown', (event) => (times.touched ??= event.timeStamp), true);
    const look = () => {
      if (times.touched !== undefined && ${isAnswered}) setTimeout(() => (times.answered ??= performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  }`);
}

/** Runs in the page. Resolves with the time from touch to answer, or with nothing when there is none yet. */
async function waitForAnswer(patience: number): Promise<number | undefined> {
  const { firstTap } = window as unknown as { firstTap: { touched?: number; answered?: number } };
  const end = performance.now() + patience;
  while (firstTap.answered === undefined && performance.now() < end) await new Promise((next) => setTimeout(next, 20));
  return firstTap.answered === undefined ? undefined : firstTap.answered - (firstTap.touched ?? 0);
}

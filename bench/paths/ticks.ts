import type { Page } from 'playwright-core';
import { median, percentile } from '../statistics.ts';
import type { PathsWorkshop } from './pathsWorkshop.ts';
import type { Row } from './row.ts';
import { type Moment, slowdown, startWalk, tap } from './walker.ts';

const moments: readonly (readonly [Moment, string])[] = [
  ['hydrated', 'when React has the page'],
  ['before', "before React's scripts are there"],
  ['first', 'as the first touch of the page, which brings React in'],
];

const patience = 10_000;

/** Measures how long a tick takes until a frame shows it: on a path's page and on a step's, on a phone that is slower. */
export async function measureTicks(workshop: PathsWorkshop): Promise<Row[]> {
  const { hub, runs, say } = workshop;
  return workshop.visit('walked', async (browser, server) => {
    const walker = await startWalk(browser, server, { path: hub.path, screen: 'phone' });
    const rows: Row[] = [];
    const todo = walker.todo.values();
    for (const place of ['path', 'step'] as const)
      for (const [moment, words] of moments) {
        const times: (number | undefined)[] = [];
        for (let run = 0; run < runs; run++) {
          const { value: step } = todo.next();
          if (step === undefined) throw new Error('The path has too few steps for that many runs.');
          const page = await walker.open(place === 'path' ? hub.path : step, moment);
          times.push(await timeTick(page, selectors[place](step)));
          await page.close();
        }
        const figure = `Tick on a ${place}'s page ${words}, ${slowdown}× slower`;
        say(`${figure}: ${times.map((time) => time?.toFixed(0) ?? 'never').join(', ')}`);
        rows.push({ figure, measured: toTimes(times), target: '≤ 50 ms' });
      }
    return rows;
  });
}

function toTimes(times: readonly (number | undefined)[]): string {
  const shown = times.filter((time) => time !== undefined);
  const [middle, most] = [median(shown), percentile(shown, 90)].map((time) => time.toFixed(0));
  const missing = times.length - shown.length;
  return `${middle} ms (90 %: ${most} ms)${missing > 0 ? `; ${missing} of ${times.length} never` : ''}`;
}

const selectors = {
  path: (step: string) => `li[data-trowel-step]:has(a[href="${step}"]) input[type=checkbox]`,
  step: () => 'button[data-trowel-step]',
};

/** Ticks, and returns the milliseconds from the moment at which the finger goes up until a frame has shown it; nothing when none does. */
async function timeTick(page: Page, selector: string): Promise<number | undefined> {
  // As text: tsx would call its own helpers in a function, which the page does not have.
  await page.evaluate(`{
    const target = document.querySelector(${JSON.stringify(selector)}).closest('[data-trowel-step]');
    const was = target.dataset.done;
    window.tick = new Promise((resolve) => {
      setTimeout(resolve, ${patience});
      addEventListener('pointerup', ({ timeStamp }) => {
        const look = () => {
          // A task behind the frame: by then it is shown.
          if (target.dataset.done !== was) setTimeout(() => resolve(performance.now() - timeStamp));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    });
    // The value is awaited, and must not be the promise.
    undefined;
  }`);
  await tap(page, selector);
  return page.evaluate<number | undefined>('window.tick');
}

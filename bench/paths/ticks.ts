import type { Page } from 'playwright-core';
import { median, percentile } from '../statistics.ts';
import type { PathsWorkshop } from './pathsWorkshop.ts';
import type { Row } from './row.ts';
import { aim, type Moment, slowdown, startWalk, tap } from './walker.ts';

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
        const times: (TickTime | undefined)[] = [];
        for (let run = 0; run < runs; run++) {
          const { value: step } = todo.next();
          if (step === undefined) throw new Error('The path has too few steps for that many runs.');
          const page = await walker.open(place === 'path' ? hub.path : step, moment);
          times.push(await timeTick(page, selectors[place](step)));
          await page.close();
        }
        const figure = `Tick on a ${place}'s page ${words}, ${slowdown}× slower`;
        say(`${figure}: ${times.map((time) => time?.shown.toFixed(0) ?? 'never').join(', ')}`);
        rows.push({ figure, measured: toTimes(times), target: '≤ 50 ms' });
      }
    return rows;
  });
}

/** Milliseconds from the moment at which the finger goes up. */
interface TickTime {
  /** Until a frame has shown the tick. */
  readonly shown: number;
  /** Until the page hears of the click. This is the browser's, and all that the page does meanwhile is in its way. */
  readonly heard: number;
}

function toTimes(times: readonly (TickTime | undefined)[]): string {
  const known = times.filter((time) => time !== undefined);
  const shown = known.map((time) => time.shown);
  const heard = median(known.map((time) => time.heard)).toFixed(0);
  const missing = times.length - known.length;
  const rest = missing > 0 ? `; ${missing} of ${times.length} never` : '';
  return `${median(shown).toFixed(0)} ms (90 %: ${percentile(shown, 90).toFixed(0)} ms), click after ${heard} ms${rest}`;
}

const selectors = {
  path: (step: string) => `li[data-trowel-step]:has(a[href="${step}"]) input[type=checkbox]`,
  step: () => 'button[data-trowel-step]',
};

/** Ticks, and returns how long it took; nothing when no frame shows it. */
async function timeTick(page: Page, selector: string): Promise<TickTime | undefined> {
  const point = await aim(page, selector);
  // As text: tsx would call its own helpers in a function, which the page does not have.
  await page.evaluate(`{
    const target = document.querySelector(${JSON.stringify(selector)}).closest('[data-trowel-step]');
    const was = target.dataset.done;
    window.tick = new Promise((resolve) => {
      setTimeout(resolve, ${patience});
      addEventListener('pointerup', ({ timeStamp }) => {
        const look = () => {
          // A task behind the frame: by then it is shown.
          if (target.dataset.done !== was) setTimeout(() => resolve({ shown: performance.now() - timeStamp, heard: heard - timeStamp }));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    });
    // The value is awaited, and must not be the promise.
    undefined;
  }`);
  await tap(page, point);
  return page.evaluate<TickTime | undefined>('window.tick');
}

import type { PathsWorkshop } from './pathsWorkshop.ts';
import type { Row } from './row.ts';
import { becomeIdle, hydrate, type screens, slowdown, startWalk } from './walker.ts';

const visits = 2;

/** Measures how much moves on the pages of somebody who walks a path, from the first frame until React has the page and is idle. */
export async function measureShifts(workshop: PathsWorkshop): Promise<Row[]> {
  const { hub, say } = workshop;
  return workshop.visit('walked', async (browser, server) => {
    const found = new Map<string, number[]>();
    for (const screen of ['phone', 'desk'] satisfies (keyof typeof screens)[]) {
      const walker = await startWalk(browser, server, { path: hub.path, screen });
      const pages = [
        ['the home page', '/'],
        ['the list of paths', '/paths'],
        ["the path's page", hub.path],
        ["a step's page, done", walker.done[0] ?? ''],
        ["a step's page, to do", walker.todo[0] ?? ''],
      ] as const;
      for (const [name, address] of pages)
        for (let visit = 0; visit < visits; visit++) {
          const page = await walker.open(address, 'first');
          await hydrate(page);
          await becomeIdle(page, server);
          const shift = await page.evaluate<number>(sumShifts);
          say(`shift of ${name}, ${screen}: ${shift.toFixed(4)}`);
          found.set(name, [...(found.get(name) ?? []), shift]);
          await page.close();
        }
      await walker.close();
    }
    return [...found].map(([name, shifts]) => ({
      figure: `Layout shift of ${name}, phone and desk, ${slowdown}× slower: the most of ${shifts.length}`,
      measured: Math.max(...shifts).toFixed(3),
      target: '≤ 0.02',
    }));
  });
}

/** Runs in the page. All shifts count, those too that the browser would forgive. */
const sumShifts = `new Promise((resolve) => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) sum += value;
  });
  watch.observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 300);
})`;

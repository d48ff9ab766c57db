import type { Page } from 'playwright-core';
import { call, load } from './pages.ts';
import { firstDistinct, type Searcher, type ToAddress } from './system.ts';

/** How many sections its search page requests. The searcher takes their pages. */
const mostSections = 100;

/** Opens easyops' search by the worker that its search page uses. */
export async function openEasyops(page: Page, toAddress: ToAddress): Promise<Searcher> {
  await load(page, 'easyopsPage');
  const started = page.waitForEvent('worker');
  // Starts a worker of its own, with the script that its search bar uses.
  await page.locator('.navbar__search-input').focus();
  const address = (await started).url();
  await page.evaluate(`globalThis.askEasyops = trowelBenchEasyops(${JSON.stringify(address)})`);
  return {
    async find(text) {
      const found = await call<readonly string[]>(page, 'askEasyops', text, mostSections);
      return firstDistinct(found.map(toAddress));
    },
  };
}

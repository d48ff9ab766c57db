import type { Page } from 'playwright-core';
import { call, load } from './pages.ts';
import { firstDistinct, type Searcher, type ToAddress } from './system.ts';

/** What its search page asks for: sections, of which the pages are taken. */
const mostSections = 100;

/** easyops' search, asked through the worker that its search page uses. */
export async function openEasyops(page: Page, toAddress: ToAddress): Promise<Searcher> {
  await load(page, 'easyopsPage');
  const started = page.waitForEvent('worker');
  // Its bar starts the worker; another one of the same is asked here.
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

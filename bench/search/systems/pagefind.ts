import type { Page } from 'playwright-core';
import { call, load } from './pages.ts';
import { firstDistinct, mostAnswers, type Searcher, type ToAddress } from './system.ts';

/** Opens Pagefind by its API, in a page of a site with its index. */
export async function openPagefind(page: Page, toAddress: ToAddress): Promise<Searcher> {
  await load(page, 'pagefindPage');
  return {
    async find(text) {
      const found = await call<readonly string[]>(page, 'trowelBenchPagefind.find', text, mostAnswers);
      return firstDistinct(found.map(toAddress));
    },
  };
}

import type { Page } from 'playwright-core';
import { toAddress } from '../corpus.ts';
import { call, load } from './pages.ts';
import { firstDistinct, mostAnswers, type Searcher } from './system.ts';

/** Pagefind, asked through its own interface in a page of a site that has its index. */
export async function openPagefind(page: Page): Promise<Searcher> {
  await load(page, 'pagefindPage');
  return {
    async find(text) {
      const found = await call<readonly string[]>(page, 'trowelBenchPagefind.find', text, mostAnswers);
      return firstDistinct(found.map(toAddress));
    },
  };
}

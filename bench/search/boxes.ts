import type { Page } from 'playwright-core';
import type { Site } from '../site.ts';
import type { Sites } from './sites.ts';
import { call, load } from './systems/pages.ts';
import type { System } from './systems/system.ts';

/** The systems that have something to see in a browser. */
export type BoxSystem = Exclude<System, 'lunr'>;
export const boxSystems: readonly BoxSystem[] = ['trowel', 'pagefind', 'easyops'];

/** How a system is asked by a reader on a page. */
export interface Box {
  readonly site: (sites: Sites) => Promise<Site>;
  /** Selectors: a result; a list whose passages are still on their way. */
  readonly rows: string;
  readonly coming?: string;
  /** What the clock starts with: the page's next event of this name, or the call itself. */
  readonly begins?: 'keydown' | 'focusin';
  /** Prepares the page, without loading anything of search. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Opens the box and waits until it can be typed into. */
  readonly open: (page: Page) => Promise<void>;
  /** Selector of the field, and how its page shows an answer: see typeInPage.mjs. */
  readonly field: string;
  readonly answered: { readonly within: string; readonly is: string; readonly settled?: string };
  /** Opens the box, if there is one, and asks at once. */
  readonly ask: (page: Page, text: string) => Promise<void>;
}

const trowelField = 'dialog[open] input[role="combobox"]';
const easyopsField = '.navbar__search-input';
const easyopsList = '.navbar__search [class*="dropdownMenu"]';

export const boxes: Readonly<Record<BoxSystem, Box>> = {
  trowel: {
    site: ({ trowel }) => trowel(),
    rows: '[role="option"][data-type="page"]',
    coming: '[data-passages="coming"]',
    begins: 'keydown',
    prepare: async () => {},
    field: trowelField,
    answered: {
      within: 'dialog[open]',
      is: '[role="status"]:is([data-phase="listed"], [data-phase="ready"])',
      settled: '[role="status"][data-phase="ready"]',
    },
    async open(page) {
      await page.keyboard.press('/');
      await page.locator(trowelField).waitFor();
      await page.locator('[role="status"][data-phase="ready"]').waitFor({ state: 'attached' });
    },
    async ask(page, text) {
      await call(page, 'trowelBench.fillWhenThere', trowelField, text);
      await page.keyboard.press('/');
    },
  },
  pagefind: {
    site: ({ others }) => others(),
    rows: '#bench-results > li',
    prepare: (page) => load(page, 'pagefindPage'),
    field: '#bench-field',
    answered: { within: '#bench-results', is: 'text' },
    open: async () => {},
    // Not waited for: the page says when results are there.
    ask: (page, text) => page.evaluate(`void trowelBenchPagefind.show(${JSON.stringify(text)})`),
  },
  easyops: {
    site: ({ others }) => others(),
    rows: '.navbar__search [class*="suggestion_"]',
    begins: 'focusin',
    prepare: async () => {},
    field: easyopsField,
    answered: { within: easyopsList, is: 'children' },
    async open(page) {
      await page.locator(easyopsField).focus();
      // Its list stands there when the index is loaded.
      await page.locator(easyopsList).waitFor({ state: 'attached' });
      await page.locator(easyopsField).focus();
    },
    async ask(page, text) {
      await call(page, 'trowelBench.fillWhenThere', easyopsField, text);
      await page.locator(easyopsField).focus();
    },
  },
};

import type { Page } from 'playwright-core';
import type { Site } from '../site.ts';
import type { Sites } from './sites.ts';
import { call, load } from './systems/pages.ts';
import type { System } from './systems/system.ts';

/** The systems that have an interface in the browser. */
export type BoxSystem = Exclude<System, 'lunr'>;
/** Their names, in the order of the report's columns. */
export const boxSystems: readonly BoxSystem[] = ['trowel', 'pagefind', 'easyops'];

/** How readers use a system's search box on a page. */
export interface Box {
  readonly site: (sites: Sites) => Promise<Site>;
  /** The selector of a result. */
  readonly rows: string;
  /** The selector of a list whose passages are still loading. */
  readonly loading?: string;
  /** The event that starts the clock. By default the call itself does. */
  readonly begins?: 'keydown' | 'focusin';
  /** Prepares the page without loading any part of search. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Opens the box and waits until it takes text. */
  readonly open: (page: Page) => Promise<void>;
  /** The selector of the field. */
  readonly field: string;
  /** How the page shows an answer: see `typist.mjs`. */
  readonly answered: { readonly within: string; readonly is: string; readonly settled?: string };
  /** Opens the box, if there is one, and enters a query at once. */
  readonly ask: (page: Page, text: string) => Promise<void>;
}

const trowelField = 'dialog[open] input[role="combobox"]';
const easyopsField = '.navbar__search-input';
const easyopsList = '.navbar__search [class*="dropdownMenu"]';

/** The search box of each system. */
export const boxes: Readonly<Record<BoxSystem, Box>> = {
  trowel: {
    site: ({ trowel }) => trowel(),
    rows: '[role="option"][data-type="page"]',
    loading: '[data-passages="coming"]',
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
    // Not awaited, since the page reports the results itself.
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
      // Its list appears once the index is loaded.
      await page.locator(easyopsList).waitFor({ state: 'attached' });
      await page.locator(easyopsField).focus();
    },
    async ask(page, text) {
      await call(page, 'trowelBench.fillWhenThere', easyopsField, text);
      await page.locator(easyopsField).focus();
    },
  },
};

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, open, openWindow, phone, type Visit } from './support/browser.ts';
import { openHub } from './support/hub.ts';
import { type Server, serveFolder } from './support/serve.ts';

// Search as a person meets it: by keyboard, with half a filter, with nothing found, with a connection that fails.

let server: Server;
let browser: Browser;

beforeAll(async () => {
  const built = await openHub();
  server = await serveFolder(built.folder);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Goes through steps in a window of its own; `failing` says that the connection is made to fail. */
async function walk(
  steps: (visit: Visit) => Promise<void>,
  { failing = false, ...options }: Parameters<typeof openWindow>[2] & { readonly failing?: boolean } = {},
): Promise<void> {
  const visit = await openWindow(browser, server.origin, options);
  await steps(visit);
  expect(visit.errors.filter((error) => !failing || !error.includes('net::ERR_'))).toEqual([]);
  expect(visit.foreign).toEqual([]);
  await visit.context.close();
}

const index = '**/trowel-search/**';
const field = (page: Page) => page.getByRole('combobox', { name: 'Search the hub' });
const options = (page: Page, type: string) => page.locator(`[role=option][data-type=${type}]`);
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]');
const status = (page: Page) => page.getByRole('status').filter({ visible: true }).first();
/** Waits until the passages of what is asked are there. */
const settle = (page: Page) => page.locator('[role=status][data-phase=ready]').first().waitFor();

async function openBox(page: Page, address = '/systems/booking'): Promise<void> {
  await open(page, address);
  await page.keyboard.press('/');
  await field(page).waitFor();
  await settle(page);
}

async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await chosen(page).first().waitFor();
  await settle(page);
}

describe('the box, by keyboard alone', () => {
  test('opens with a stroke, and an arrow and Enter lead to the passage', async () => {
    await walk(async ({ page }) => {
      await openBox(page);
      await ask(page, 'gates');
      const section = options(page, 'section').first();
      const address = (await section.getAttribute('href')) ?? '';
      expect(address).toContain('#');
      const all = await page.getByRole('option').all();
      const place = (await Promise.all(all.map((option) => option.getAttribute('href')))).indexOf(address);
      for (let at = 0; at < place; at++) await page.keyboard.press('ArrowDown');
      expect(await chosen(page).getAttribute('href')).toBe(address);
      expect(await field(page).getAttribute('aria-activedescendant')).toBe(await chosen(page).getAttribute('id'));
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
      await page.locator(`[id="${decodeURIComponent(address.split('#')[1] ?? '')}"]`).waitFor();
    });
  });

  test('the text keeps its own keys, Escape clears and then closes, and the focus goes back', async () => {
    await walk(async ({ page }) => {
      await openBox(page);
      await ask(page, 'ates');
      await page.keyboard.press('Home');
      await page.keyboard.type('g');
      await page.keyboard.press('End');
      await page.keyboard.type(' x');
      expect(await field(page).inputValue()).toBe('gates x');
      await page.keyboard.press('Escape');
      expect(await field(page).inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await field(page).waitFor({ state: 'hidden' });
      // The browser tells of the closing a moment after it.
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-haspopup') === 'dialog');
    });
  });

  test('the focus goes back to the link on which it was', async () => {
    await walk(async ({ page }) => {
      await open(page, '/systems/booking');
      const link = page.getByRole('main').getByRole('link').first();
      for (const close of [
        () => page.keyboard.press('Escape'),
        () => page.getByRole('button', { name: 'Close' }).click(),
      ]) {
        await link.focus();
        await page.keyboard.press('/');
        await field(page).waitFor();
        await close();
        await field(page).waitFor({ state: 'hidden' });
        await page.waitForFunction((element) => element === document.activeElement, await link.elementHandle());
      }
    });
  });

  test('a filter that is finished is a question like any other: Enter opens the first page', async () => {
    await walk(async ({ page }) => {
      await openBox(page);
      await ask(page, 'gates kind:decision');
      expect(await chosen(page).getAttribute('data-type')).toBe('page');
      const address = (await chosen(page).getAttribute('href')) ?? '';
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
    });
  });

  test('Tab completes the filter that is being typed, and its results are followed by what replaced them', async () => {
    await walk(async ({ page }) => {
      await openBox(page);
      await ask(page, 'gates');
      await page.keyboard.type(' sta');
      await options(page, 'completion').getByText('status:').waitFor();
      // A page is still chosen: the word could be a word.
      expect(await chosen(page).getAttribute('data-type')).toBe('page');
      await page.keyboard.press('Tab');
      expect(await field(page).inputValue()).toBe('gates status:');
      await options(page, 'completion').getByText('status:accepted').waitFor();
      // What was found without the filter still stands.
      expect(await options(page, 'page').count()).toBeGreaterThan(0);
      await page.keyboard.type('sup');
      await chosen(page).getByText('status:superseded').waitFor();
      await page.keyboard.press('Tab');
      expect(await field(page).inputValue()).toBe('gates status:superseded ');
      await options(page, 'completion').first().waitFor({ state: 'hidden' });
      await options(page, 'replacement').first().waitFor();
      const types = await page
        .locator('[role=option]:is([data-type=page], [data-type=replacement])')
        .evaluateAll((all) => all.map((option) => option.getAttribute('data-type')));
      expect(types.length).toBeGreaterThan(2);
      expect(types).toEqual(types.map((_, at) => (at % 2 === 0 ? 'page' : 'replacement')));
    });
  });

  test('searches are remembered in this browser, asked again, forgotten one by one and all at once', async () => {
    await walk(async ({ page }) => {
      await openBox(page);
      for (const text of ['gates', 'payment', 'refund']) {
        await ask(page, text);
        await page.keyboard.press('Enter');
        await field(page).waitFor({ state: 'hidden' });
        await openBox(page);
      }
      const recent = options(page, 'recent');
      expect(await recent.allTextContents()).toEqual(['refund', 'payment', 'gates']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Delete');
      await page.waitForFunction(() => document.querySelectorAll('[data-type=recent][role=option]').length === 2);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await field(page).inputValue()).toBe('gates');
      await page.keyboard.press('Escape');
      await recent.first().locator('[data-remove]').click();
      await page.waitForFunction(() => document.querySelectorAll('[data-type=recent][role=option]').length === 1);
      expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('gates');
      await page.keyboard.press('Escape');

      await openBox(page);
      expect(await recent.allTextContents()).toEqual(['gates']);
      await ask(page, 'payment');
      await page.keyboard.press('Enter');
      await field(page).waitFor({ state: 'hidden' });
      await openBox(page);
      await options(page, 'clear').click();
      await recent.first().waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('gates');
    });
  });

  test('nothing found offers another question, one stroke away', async () => {
    await walk(async ({ page }) => {
      await openBox(page);
      await page.keyboard.type('gates kind:playbook status:rejected ');
      await options(page, 'suggestion').first().waitFor();
      await status(page).getByText('Nothing found').waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await chosen(page).textContent()).toMatch(/^Without .+ \(\d+\)$/);
      await page.keyboard.press('Enter');
      await options(page, 'page').first().waitFor();
      expect(await field(page).inputValue()).not.toContain('kind:playbook status:rejected');
    });
  });

  test('Enter before there is an answer leads to the search page, which has it', async () => {
    await walk(async ({ page }) => {
      await openBox(page);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(index, (route) => held.then(() => route.continue()));
      await page.keyboard.type('payment');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=payment/);
      release();
      await page.locator('main mark').first().waitFor();
    });
  });
});

describe('what comes late, or not at all', () => {
  const places = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().top)));

  for (const [name, viewport] of [
    ['desk', undefined],
    ['phone', phone],
  ] as const) {
    test(`passages find their room kept: no line of the list moves, on a ${name}`, async () => {
      await walk(
        async ({ page }) => {
          const where = [
            { start: () => openBox(page), rows: '[role=option]:is([data-type=page], [data-type=all])' },
            { start: () => open(page, '/search'), rows: 'main ol > li' },
          ];
          for (const { start, rows } of where) {
            await page.unrouteAll();
            await start();
            let release = () => {};
            const held = new Promise<void>((resolve) => {
              release = resolve;
            });
            await page.route('**/trowel-search/**/text-*', (route) => held.then(() => route.continue()));
            await field(page).fill('gates');
            await page.locator('[role=status][data-phase=listed]').waitFor();
            const before = await places(page, rows);
            expect(before.length).toBeGreaterThan(5);
            release();
            await settle(page);
            await page.locator('mark').nth(before.length).waitFor({ state: 'attached' });
            expect(await places(page, rows)).toEqual(before);
          }
        },
        viewport ? { viewport } : {},
      );
    });
  }

  test('an index that cannot be loaded says so, and is asked again by a click', async () => {
    await walk(
      async ({ page }) => {
        for (const start of ['/systems/booking', '/search']) {
          await page.route(index, (route) => route.abort());
          await open(page, start);
          if (start !== '/search') await page.keyboard.press('/');
          await field(page).fill('gates');
          await status(page).getByText('cannot be loaded').waitFor();
          await page.unrouteAll();
          await page.getByRole('button', { name: 'Try again' }).filter({ visible: true }).click();
          await page.locator('mark').first().waitFor();
          expect(await page.getByText('cannot be loaded').count()).toBe(0);
        }
      },
      { failing: true },
    );
  });

  test('offline is called so, and search goes on by itself', async () => {
    await walk(
      async ({ page, context }) => {
        await page.route(index, (route) => route.abort());
        await open(page, '/systems/booking');
        await page.keyboard.press('/');
        await field(page).fill('gates');
        await status(page).getByText('cannot be loaded').waitFor();
        await context.setOffline(true);
        await page.keyboard.type(' 2');
        await status(page).getByText('You are offline').waitFor();
        await page.unrouteAll();
        await context.setOffline(false);
        await options(page, 'page').first().waitFor();
      },
      { failing: true },
    );
  });

  test('a connection lost between two questions is no empty list, and search goes on by itself', async () => {
    await walk(
      async ({ page, context }) => {
        for (const start of ['/systems/booking', '/search']) {
          await open(page, start);
          if (start !== '/search') await page.keyboard.press('/');
          await settle(page);
          await context.setOffline(true);
          await field(page).fill('gates');
          await status(page).getByText('You are offline').waitFor();
          expect(await page.getByText('Nothing found').count()).toBe(0);
          await context.setOffline(false);
          await page.locator('mark').first().waitFor();
        }
      },
      { failing: true },
    );
  });

  test('a corrupt file of the index costs what it held, and a note says so', async () => {
    await walk(
      async ({ page }) => {
        await page.route('**/trowel-search/**/text-*', (route) => route.fulfill({ body: 'no such thing' }));
        await open(page, '/search?q=gates');
        await page.getByText('A part of the index could not be loaded').waitFor();
        expect(await page.locator('main ol > li').count()).toBeGreaterThan(5);
        await page.unrouteAll();
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByText('A part of the index could not be loaded').waitFor({ state: 'hidden' });
        expect(await page.locator('main ol > li').count()).toBeGreaterThan(5);
      },
      { failing: true },
    );
  });

  test('an old answer never takes the place of a newer one', async () => {
    await walk(async ({ page }) => {
      await openBox(page);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/trowel-search/**/text-*', (route) => held.then(() => route.continue()));
      const passages = page.waitForRequest(/\/text-/);
      await field(page).fill('gates');
      await passages;
      await field(page).fill('kind:person ');
      const kinds = () =>
        [...document.querySelectorAll('dialog [role=option] [data-kind]')].map((mark) =>
          mark.getAttribute('data-kind'),
        );
      await page.waitForFunction(`(${kinds})().every((kind) => kind === 'person') && (${kinds})().length > 5`);
      // From here on, every state of the list is looked at.
      await page.evaluate(`
        window.seen = new Set();
        new MutationObserver(() => { for (const kind of (${kinds})()) window.seen.add(kind); })
          .observe(document.querySelector('dialog'), { subtree: true, childList: true, characterData: true, attributes: true });
      `);
      release();
      await settle(page);
      expect(await page.evaluate('[...window.seen]')).toEqual(['person']);
    });
  });
});

describe('the search page', () => {
  const main = (page: Page) => page.getByRole('main');

  test('a typed filter is set like a ticked one, and taken back it leaves the text', async () => {
    await walk(async ({ page }) => {
      await open(page, '/search?q=gates+status:superseded+before:2022');
      const set = page.getByRole('list', { name: 'Filters that are set' });
      await set.getByRole('button', { name: 'Remove Status: Superseded' }).waitFor();
      const box = main(page).getByRole('checkbox', { name: /^Superseded/ });
      expect(await box.isChecked()).toBe(true);
      expect(await main(page).getByText('Replaced by').count()).toBeGreaterThan(1);
      await set.getByRole('button', { name: 'Remove Before: 2022' }).click();
      await page.waitForURL(/q=gates\+status%3Asuperseded$/);
      await box.uncheck();
      await page.waitForURL(/\/search\?q=gates$/);
      expect(await field(page).inputValue()).toBe('gates');
      await page.goBack();
      await page.waitForFunction(() =>
        document.querySelector('main input')?.getAttribute('value')?.includes('status:'),
      );
      await box.waitFor();
      expect(await box.isChecked()).toBe(true);
    });
  });

  test('the focus stays on what is ticked, and goes to the results from what is taken away', async () => {
    await walk(async ({ page }) => {
      const focused = (element: Element) => element === document.activeElement;
      await open(page, '/search');
      await settle(page);
      const more = main(page).locator('fieldset details').first();
      await more.locator('summary').press('Enter');
      const box = more.getByRole('checkbox').first();
      const set = page.getByRole('list', { name: 'Filters that are set' });
      await box.press('Space');
      await set.waitFor();
      await settle(page);
      expect(await box.evaluate(focused)).toBe(true);
      await page.keyboard.press('Space');
      await set.waitFor({ state: 'hidden' });
      await settle(page);
      expect(await box.isVisible()).toBe(true);
      expect(await box.evaluate(focused)).toBe(true);
      await page.keyboard.press('Space');
      await set.getByRole('button').first().press('Enter');
      await set.waitFor({ state: 'hidden' });
      await settle(page);
      expect(await main(page).locator('ol').locator('..').evaluate(focused)).toBe(true);
    });
  });

  test('a result keeps the focus while its passages come', async () => {
    await walk(async ({ page }) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/trowel-search/**/text-*', (route) => held.then(() => route.continue()));
      await open(page, '/search?q=gates');
      const result = main(page).getByRole('heading', { level: 2 }).getByRole('link').first();
      await result.focus();
      release();
      await settle(page);
      expect(await result.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test('several facets at once, without any word: every rejected or superseded decision about boarding', async () => {
    await walk(async ({ page, context }) => {
      await open(page, '/search');
      for (const name of [/^Decision/, /^Boarding/, /^Rejected/, /^Superseded/]) {
        const before = page.url();
        await main(page).getByRole('checkbox', { name }).check();
        await page.waitForURL((url) => url.href !== before);
      }
      await settle(page);
      const titles = (tab: Page) => tab.locator('main ol > li h2').allTextContents();
      const found = await titles(page);
      expect(found.length).toBeGreaterThan(1);
      const other = await context.newPage();
      await open(other, page.url());
      await other.waitForFunction((count) => document.querySelectorAll('main ol > li').length === count, found.length);
      expect(await titles(other)).toEqual(found);
    });
  });

  test('a filter is completed in its field, too, and half of it is not asked', async () => {
    await walk(async ({ page }) => {
      await open(page, '/search?q=gates');
      await page.locator('main mark').first().waitFor();
      const all = await status(page).textContent();
      await field(page).focus();
      await page.keyboard.press('End');
      await page.keyboard.type(' kind:dec');
      await options(page, 'completion').getByText('kind:decision').waitFor();
      expect(await status(page).textContent()).toBe(all);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/kind%3Adecision/);
      await page.getByRole('button', { name: 'Remove Kind: Decision' }).waitFor();
      expect(await status(page).textContent()).not.toBe(all);
    });
  });

  test('nothing found leads on with one click', async () => {
    await walk(async ({ page }) => {
      await open(page, '/search?q=gates&kind=playbook&status=rejected');
      await status(page).getByText('Nothing found').waitFor();
      await main(page)
        .getByRole('link', { name: /^Without .+ \(\d+\)$/ })
        .first()
        .click();
      await page.locator('main ol > li').first().waitFor();
      await page.goBack();
      await status(page).getByText('Nothing found').waitFor();
    });
  });

  test('leads through all pages of results, each with an address of its own', async () => {
    await walk(async ({ page }) => {
      await open(page, '/search?q=gates');
      await page.locator('main mark').first().waitFor();
      const first = await page.locator('main ol > li h2').allTextContents();
      await page.getByRole('link', { name: 'Next page' }).click();
      await page.waitForURL(/page=2/);
      await page.locator('main ol[start="11"][aria-busy=false]').waitFor();
      const second = await page.locator('main ol > li h2').allTextContents();
      expect(second.filter((title) => first.includes(title))).toEqual([]);
    });
  });
});

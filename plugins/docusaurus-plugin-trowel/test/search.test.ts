import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { openHub } from './support/hub.ts';

// Search in the browser: by keyboard, with incomplete filters, without results, and with a failing connection.

const { visit } = serveSite(async () => (await openHub()).folder);

const index = '**/trowel-search/**';
const field = (page: Page) => page.getByRole('combobox', { name: 'Search the hub' });
const options = (page: Page, type: string) => page.locator(`[role=option][data-type=${type}]`);
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]');
const status = (page: Page) => page.getByRole('status').filter({ visible: true }).first();
/** Waits until the passages of the results are shown. */
const settle = (page: Page) => page.locator('[role=status][data-phase=ready]:visible').first().waitFor();

/** Notes what the browser counts as moved in the page's main part. Runs in the browser. */
function watchShifts(): void {
  const shifts: unknown[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    // The menu's words move when their font comes.
    for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[])
      for (const { node } of sources)
        if (!(node instanceof Text ? node.parentElement : (node as Element | undefined))?.closest('nav'))
          shifts.push(node instanceof Element ? node.outerHTML.slice(0, 200) : node?.textContent);
  }).observe({ type: 'layout-shift', buffered: true });
}

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

describe('the search dialog, by keyboard alone', () => {
  test('opens with one key, and an arrow key and Enter lead to the passage', async () => {
    await visit(async ({ page }) => {
      await openBox(page);
      await ask(page, 'gates');
      const section = options(page, 'section').first();
      const address = (await section.getAttribute('href')) ?? '';
      expect(address).toContain('#');
      const all = await page.getByRole('option').all();
      const place = (await Promise.all(all.map((option) => option.getAttribute('href')))).indexOf(address);
      for (let at = 0; at < place; at++) await page.keyboard.press('ArrowDown');
      await expect.poll(() => chosen(page).getAttribute('href')).toBe(address);
      const id = await chosen(page).getAttribute('id');
      await expect.poll(() => field(page).getAttribute('aria-activedescendant')).toBe(id);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
      await page.locator(`[id="${decodeURIComponent(address.split('#')[1] ?? '')}"]`).waitFor();
    });
  });

  test('leaves editing keys to the text, and Escape clears, then closes and returns the focus', async () => {
    await visit(async ({ page }) => {
      await openBox(page);
      await ask(page, 'ates');
      await page.keyboard.press('Home');
      await page.keyboard.type('g');
      await page.keyboard.press('End');
      await page.keyboard.type(' x');
      await expect.poll(() => field(page).inputValue()).toBe('gates x');
      await page.keyboard.press('Escape');
      await expect.poll(() => field(page).inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await field(page).waitFor({ state: 'hidden' });
      // The browser reports the closing a moment later.
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-haspopup') === 'dialog');
    });
  });

  test('returns the focus to the link that had it', async () => {
    await visit(async ({ page }) => {
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

  test('opens the first page on Enter after a complete filter', async () => {
    await visit(async ({ page }) => {
      await openBox(page);
      await ask(page, 'gates kind:decision');
      await expect.poll(() => chosen(page).getAttribute('data-type')).toBe('page');
      const address = (await chosen(page).getAttribute('href')) ?? '';
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
    });
  });

  test('completes a filter on Tab, and shows below a result the decision that superseded it', async () => {
    await visit(async ({ page }) => {
      await openBox(page);
      await ask(page, 'gates');
      await page.keyboard.type(' sta');
      await options(page, 'completion').getByText('status:').waitFor();
      // A page is still chosen, since the text could be an ordinary word.
      await expect.poll(() => chosen(page).getAttribute('data-type')).toBe('page');
      await page.keyboard.press('Tab');
      await expect.poll(() => field(page).inputValue()).toBe('gates status:');
      await options(page, 'completion').getByText('status:accepted').waitFor();
      // The results without the filter are still shown.
      await expect.poll(() => options(page, 'page').count()).toBeGreaterThan(0);
      await page.keyboard.type('sup');
      await chosen(page).getByText('status:superseded').waitFor();
      await page.keyboard.press('Tab');
      await expect.poll(() => field(page).inputValue()).toBe('gates status:superseded ');
      await options(page, 'completion').first().waitFor({ state: 'hidden' });
      await options(page, 'replacement').first().waitFor();
      const types = await page
        .locator('[role=option]:is([data-type=page], [data-type=replacement])')
        .evaluateAll((all) => all.map((option) => option.getAttribute('data-type')));
      expect(types.length).toBeGreaterThan(2);
      expect(types).toEqual(types.map((_, at) => (at % 2 === 0 ? 'page' : 'replacement')));
    });
  });

  test('remembers searches in this browser, repeats them, and forgets one or all', async () => {
    await visit(async ({ page }) => {
      await openBox(page);
      for (const text of ['gates', 'payment', 'refund']) {
        await ask(page, text);
        await page.keyboard.press('Enter');
        await field(page).waitFor({ state: 'hidden' });
        await openBox(page);
      }
      const recent = options(page, 'recent');
      await expect.poll(() => recent.allTextContents()).toEqual(['refund', 'payment', 'gates']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Delete');
      await page.waitForFunction(() => document.querySelectorAll('[data-type=recent][role=option]').length === 2);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => field(page).inputValue()).toBe('gates');
      await page.keyboard.press('Escape');
      await recent.first().locator('[data-remove]').click();
      await page.waitForFunction(() => document.querySelectorAll('[data-type=recent][role=option]').length === 1);
      await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('gates');
      await page.keyboard.press('Escape');

      await openBox(page);
      await expect.poll(() => recent.allTextContents()).toEqual(['gates']);
      await ask(page, 'payment');
      await page.keyboard.press('Enter');
      await field(page).waitFor({ state: 'hidden' });
      await openBox(page);
      await options(page, 'clear').click();
      await recent.first().waitFor({ state: 'hidden' });
      await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain('gates');
    });
  });

  test('suggests another query when nothing is found', async () => {
    await visit(async ({ page }) => {
      await openBox(page);
      await page.keyboard.type('gates kind:playbook status:rejected ');
      await options(page, 'suggestion').first().waitFor();
      await status(page).getByText('Nothing found').waitFor();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => chosen(page).textContent()).toMatch(/^Search without .+ \(\d+\)$/);
      await page.keyboard.press('Enter');
      await options(page, 'page').first().waitFor();
      await expect.poll(() => field(page).inputValue()).not.toContain('kind:playbook status:rejected');
    });
  });

  test('opens the search page on Enter when there is no result yet', async () => {
    await visit(async ({ page }) => {
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

describe('on a bad connection', () => {
  const places = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().top)));

  for (const [name, viewport] of [
    ['desk', undefined],
    ['phone', phone],
  ] as const) {
    test(`passages that load late move no line of the list, on a ${name}`, async () => {
      await visit(
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
            await page.locator('[role=status][data-phase=listed]:visible').waitFor();
            const before = await places(page, rows);
            expect(before.length).toBeGreaterThan(5);
            release();
            await settle(page);
            await page.locator('mark').nth(before.length).waitFor({ state: 'attached' });
            await expect.poll(() => places(page, rows)).toEqual(before);
          }
        },
        viewport ? { viewport } : {},
      );
    });
  }

  test('a search index that cannot be loaded is reported, and requested again by a click', async () => {
    await visit(
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
          await expect.poll(() => page.getByText('cannot be loaded').count()).toBe(0);
        }
      },
      { expectedError: 'net::ERR_' },
    );
  });

  test('being offline is reported, and search goes on by itself when back online', async () => {
    await visit(
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
      { expectedError: 'net::ERR_' },
    );
  });

  test('losing the connection between two queries keeps the list, and search goes on by itself', async () => {
    await visit(
      async ({ page, context }) => {
        for (const start of ['/systems/booking', '/search']) {
          await open(page, start);
          if (start !== '/search') await page.keyboard.press('/');
          await settle(page);
          await context.setOffline(true);
          await field(page).fill('gates');
          await status(page).getByText('You are offline').waitFor();
          await expect.poll(() => page.getByText('Nothing found').count()).toBe(0);
          await context.setOffline(false);
          await page.locator('mark').first().waitFor();
        }
      },
      { expectedError: 'net::ERR_' },
    );
  });

  test('a corrupt file of the search index loses only its content, with a note', async () => {
    await visit(
      async ({ page }) => {
        await page.route('**/trowel-search/**/text-*', (route) => route.fulfill({ body: 'no such thing' }));
        await open(page, '/search?q=gates');
        await page.getByText('Part of the search index could not be loaded').waitFor();
        await expect.poll(() => page.locator('main ol > li').count()).toBeGreaterThan(5);
        await page.unrouteAll();
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByText('Part of the search index could not be loaded').waitFor({ state: 'hidden' });
        await expect.poll(() => page.locator('main ol > li').count()).toBeGreaterThan(5);
      },
      { expectedError: 'net::ERR_' },
    );
  });

  test('older results never replace newer ones', async () => {
    await visit(async ({ page }) => {
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
      // From here on, every state of the list is recorded.
      await page.evaluate(`
        window.seen = new Set();
        new MutationObserver(() => { for (const kind of (${kinds})()) window.seen.add(kind); })
          .observe(document.querySelector('dialog'), { subtree: true, childList: true, characterData: true, attributes: true });
      `);
      release();
      await settle(page);
      await expect.poll(() => page.evaluate('[...window.seen]')).toEqual(['person']);
    });
  });
});

describe('the search page', () => {
  const main = (page: Page) => page.getByRole('main');

  test('a typed filter is ticked as a facet, and leaves the text when it is removed', async () => {
    await visit(async ({ page }) => {
      await open(page, '/search?q=gates+status:superseded+before:2022');
      const set = page.getByRole('list', { name: 'Filters that are set' });
      await set.getByRole('button', { name: 'Remove Status: Superseded' }).waitFor();
      const box = main(page).getByRole('checkbox', { name: /^Superseded/ });
      await expect.poll(() => box.isChecked()).toBe(true);
      await expect.poll(() => main(page).getByText('Replaced by').count()).toBeGreaterThan(1);
      await set.getByRole('button', { name: 'Remove Before: 2022' }).click();
      await page.waitForURL(/q=gates\+status%3Asuperseded$/);
      await box.uncheck();
      await page.waitForURL(/\/search\?q=gates$/);
      await expect.poll(() => field(page).inputValue()).toBe('gates');
      await page.goBack();
      await page.waitForFunction(() =>
        document.querySelector('main input')?.getAttribute('value')?.includes('status:'),
      );
      await box.waitFor();
      await expect.poll(() => box.isChecked()).toBe(true);
    });
  });

  const results = (page: Page) => main(page).locator('ol[data-passages=come] > li');

  test('a question finds the page about it first, with its description and its verdict', async () => {
    await visit(async ({ page }) => {
      await open(page, '/search?q=why+does+checkout+write+twice');
      const first = results(page).first();
      await first.getByRole('link', { name: 'Why checkout writes every payment twice' }).waitFor();
      await first.getByText('Two nearly identical records per payment').waitFor();
      await expect.poll(() => first.getByText('Keep', { exact: true }).count()).toBe(1);
    });
  });

  test.each([
    ['a desk', desk],
    ['a phone', phone],
  ])('without a query, nothing that is seen on %s moves when results and their passages come', async (_, viewport) => {
    await visit(
      async ({ page }) => {
        await page.addInitScript(watchShifts);
        await open(page, '/search');
        await results(page).nth(9).waitFor();
        await settle(page);
        const shifts = await page.evaluate(() => (window as { shifts?: readonly unknown[] }).shifts);
        expect(shifts).toEqual([]);
      },
      { viewport },
    );
  });

  test('a misspelt word finds the system that is meant', async () => {
    await visit(async ({ page }) => {
      await open(page, '/search?q=checkuot');
      await results(page).first().getByRole('link', { name: 'Checkout', exact: true }).waitFor();
    });
  });

  test.each(['checkout', 'payment', 'why does checkout write twice'])(
    'eight results for %s fit the screen of a desk',
    async (query) => {
      await visit(
        async ({ page }) => {
          await open(page, `/search?q=${encodeURIComponent(query)}`);
          const eighth = results(page).nth(7);
          await eighth.waitFor();
          await expect
            .poll(() => eighth.evaluate((row) => row.getBoundingClientRect().bottom))
            .toBeLessThanOrEqual(860);
        },
        { viewport: { width: 1280, height: 860 } },
      );
    },
  );

  test('the focus stays on a ticked facet value, and moves to the results when its element is gone', async () => {
    await visit(async ({ page }) => {
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
      await expect.poll(() => box.evaluate(focused)).toBe(true);
      await page.keyboard.press('Space');
      await set.waitFor({ state: 'hidden' });
      await settle(page);
      await expect.poll(() => box.isVisible()).toBe(true);
      await expect.poll(() => box.evaluate(focused)).toBe(true);
      await page.keyboard.press('Space');
      await set.getByRole('button').first().press('Enter');
      await set.waitFor({ state: 'hidden' });
      await settle(page);
      await expect.poll(() => main(page).locator('ol').locator('..').evaluate(focused)).toBe(true);
    });
  });

  test('a result keeps the focus while its passages load', async () => {
    await visit(async ({ page }) => {
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
      await expect.poll(() => result.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test('facets without words list every rejected or superseded decision about boarding', async () => {
    await visit(async ({ page, context }) => {
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
      await expect.poll(() => titles(other)).toEqual(found);
    });
  });

  test('a filter can be completed in its field, and an incomplete one is not searched for', async () => {
    await visit(async ({ page }) => {
      await open(page, '/search?q=gates');
      await settle(page);
      const all = await status(page).textContent();
      await field(page).focus();
      await page.keyboard.press('End');
      await page.keyboard.type(' kind:dec');
      await options(page, 'completion').getByText('kind:decision').waitFor();
      await expect.poll(() => status(page).textContent()).toBe(all);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/kind%3Adecision/);
      await page.getByRole('button', { name: 'Remove Kind: Decision' }).waitFor();
      await expect.poll(() => status(page).textContent()).not.toBe(all);
    });
  });

  test('a search without results suggests another by one click', async () => {
    await visit(async ({ page }) => {
      await open(page, '/search?q=gates&kind=playbook&status=rejected');
      await status(page).getByText('Nothing found').waitFor();
      await main(page)
        .getByRole('link', { name: /^Search without .+ \(\d+\)$/ })
        .first()
        .click();
      await page.locator('main ol > li').first().waitFor();
      await page.goBack();
      await status(page).getByText('Nothing found').waitFor();
    });
  });

  test('links all pages of results, each with its own address', async () => {
    await visit(async ({ page }) => {
      await open(page, '/search?q=gates');
      await settle(page);
      const first = await page.locator('main ol > li h2').allTextContents();
      await page.getByRole('link', { name: 'Next page' }).click();
      await page.waitForURL(/page=2/);
      await page.locator('main ol[start="11"][aria-busy=false]').waitFor();
      const second = await page.locator('main ol > li h2').allTextContents();
      expect(second.filter((title) => first.includes(title))).toEqual([]);
    });
  });
});

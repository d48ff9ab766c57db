import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { desk, phone } from '../../../test/support/browser.ts';
import { buildSite, pluginSource, root } from '../../../test/support/docusaurus.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type Files, writeFiles } from './support/folder.ts';

// What pages do before React has them, and that nothing changes when it has: a site with the light plugin and the early module.

const lightSource = path.join(root, 'plugins', 'docusaurus-plugin-light', 'src', 'index.ts');
const earlySource = fileURLToPath(new URL('../src/early/index.ts', import.meta.url));
const ticksSource = fileURLToPath(new URL('../src/early/ticks.ts', import.meta.url));
const quote = (text: string) => JSON.stringify(text.replaceAll('\\', '/'));

const step = (title: string, minutes: number, rest = '') =>
  `---\ntitle: ${title}\npaths: [{ path: newcomer, stage: day-1, minutes: ${minutes} }]\n${rest}---\n\nIt sells tickets.\n`;
const files: Files = {
  'docusaurus.config.mjs': `export default {
  title: 'Early',
  url: 'https://example.org',
  baseUrl: '/',
  future: { v4: true, faster: { rspackPersistentCache: false } },
  plugins: [
    '@docusaurus/theme-classic',
    ['@docusaurus/plugin-content-docs', { routeBasePath: '/', numberPrefixParser: false, sidebarPath: false }],
    '@docusaurus/plugin-content-pages',
    [${quote(pluginSource)}, { home: '/', onProblems: 'ignore' }],
    [${quote(lightSource)}, { flat: false, hydrate: 'interaction', early: [${quote(earlySource)}, { module: ${quote(ticksSource)}, where: 'data-trowel-progress' }] }],
  ],
  themeConfig: { navbar: { title: 'Early', items: [{ type: 'search', position: 'right' }] } },
};
`,
  'package.json': '{ "name": "early", "private": true }',
  'docs/paths/newcomer.md': '---\ntitle: Newcomer\nstages: [{ id: day-1, title: Day one }]\n---\n\nBegin here.\n',
  'docs/paths/visitor.md':
    '---\ntitle: Visitor\nstages: [{ id: day-1, title: Day one }]\n---\n\nCome in.\n\n## Steps\n\n:::step[Get a badge]{#badge stage=day-1 minutes=5}\n\nAsk at the desk.\n\n:::\n',
  'docs/systems/booking.md': step('Booking', 20),
  'docs/systems/checkout.md': step('Checkout', 25),
  'docs/systems/gates.md': step('Gates', 30, 'aliases: [barriers]\n'),
  'docs/decisions/0001-tickets.md':
    '---\nstatus: accepted\ndate: 2020-01-02\n---\n\n# Tickets on paper\n\nThey tear.\n',
  'docs/decisions/0002-wallets.md': '---\nstatus: rejected\ndate: 2021-01-02\n---\n\n# Tickets in wallets\n\nNo.\n',
  // A short list has no filters.
  ...Object.fromEntries(
    Array.from({ length: 18 }, (_, at) => [
      `docs/decisions/${String(at + 3).padStart(4, '0')}-gate.md`,
      `---\nstatus: rejected\ndate: 2022-01-${String(at + 1).padStart(2, '0')}\n---\n\n# Gate ${at + 1}\n\nNo.\n`,
    ]),
  ),
  'docs/constraints/pier.md': '---\ntitle: The pier\nverified: 2020-01-01\nreview_every: 6 months\n---\n\nIt is wet.\n',
};

const { visit } = serveSite(async () => {
  const site = path.join(inject('runDir'), 'early');
  const outDir = path.join(site, 'build');
  await mkdir(site);
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
  await writeFiles(site, files);
  await buildSite({ site, outDir, args: [] });
  return outDir;
});

/** Opens a page, and keeps React's scripts away until the function that it returns is called. */
async function openEarly(page: Page, address: string): Promise<() => Promise<void>> {
  let letIn = () => {};
  const allowed = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route(
    ({ pathname }) => pathname.endsWith('.js') && !pathname.includes('docusaurus-light'),
    async (route) => {
      await allowed;
      await route.continue();
    },
  );
  await page.goto(address);
  return async () => {
    letIn();
    await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  };
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the hub' });
const caretOf = (input: Locator) => input.evaluate((element: HTMLInputElement) => element.selectionStart);
const hasFocus = (input: Locator) => input.evaluate((element) => element === document.activeElement);
const box = (page: Page, title: string) => page.getByRole('checkbox', { name: `Done: ${title}`, exact: true });
/** What a path's page says of the reader's progress. */
const progressOf = (page: Page) => page.locator('[data-trowel-gauge]').allInnerTexts();
const next = (page: Page) => page.getByRole('region', { name: 'Your next step' });
/** What the card of the next step says: the title, and how much is done. */
const nextOf = (page: Page) => next(page).locator('h2, p:has(progress)').allInnerTexts();
/** Chooses the path, on a page that React has. */
async function walk(page: Page): Promise<void> {
  await page.goto('/paths/newcomer');
  await page.getByRole('button', { name: 'Walk this path' }).click();
  await next(page).getByRole('link', { name: 'Booking' }).waitFor();
}

/** Skips a step with a reason, on a page of a path that React has. */
async function skip(page: Page, title: string): Promise<void> {
  const row = page.locator('li[data-trowel-step]', { has: page.getByRole('link', { name: title }) });
  await row.getByText('⋯').click();
  await row.getByRole('button', { name: 'Skip it' }).click();
  await row.getByRole('textbox').fill('I wrote it.');
  await row.getByRole('button', { name: 'Skip it' }).click();
  await next(page).getByText('1 skipped').waitFor();
}

/** Sizes and color schemes in which a page must look the same before and after React. */
const looks = [desk, phone].flatMap((viewport) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
);

describe('before React, search', () => {
  test.each(['/', 'Control+k'])('opens by %s, and takes what is typed at once', async (key) => {
    await visit(async ({ page }) => {
      const hydrate = await openEarly(page, '/systems/booking');
      await page.keyboard.press(key);
      expect(await hasFocus(field(page))).toBe(true);
      await page.keyboard.type('ticets');
      for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('k');
      const element = await field(page).elementHandle();

      await hydrate();
      await page.getByRole('option').first().waitFor();
      expect(await field(page).inputValue()).toBe('tickets');
      expect(await caretOf(field(page))).toBe(4);
      expect(await hasFocus(field(page))).toBe(true);
      // Another element would lose the marks of an input method, and a phone's keyboard.
      expect(await field(page).evaluate((now, was) => now === was, element)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await field(page).inputValue()).toBe('');
    });
  });

  test('opens by the button, closes by its own, and opens again with React', async () => {
    await visit(async ({ page }) => {
      const hydrate = await openEarly(page, '/systems/booking');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      expect(await hasFocus(field(page))).toBe(true);
      await page.getByRole('button', { name: 'Close' }).click();
      await field(page).waitFor({ state: 'hidden' });
      await hydrate();
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.keyboard.press('/');
      await field(page).fill('ticket');
      await page.getByRole('option').first().waitFor();
    });
  });

  test('leads to the search page by Enter, and from the home page by its link when nothing answers', async () => {
    await visit(async ({ page }) => {
      await openEarly(page, '/');
      await page.keyboard.press('/');
      await page.keyboard.type('tickets');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=tickets');
    });
    await visit(
      async ({ page }) => {
        await page.goto('/systems/booking');
        await page.getByRole('button', { name: 'Search', exact: true }).click();
        await page.waitForURL(/\/search\??$/);
        await page
          .locator('main')
          .getByRole('link', { name: /^Decisions/ })
          .click();
        await page.waitForURL('**/decisions');
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('before React, the ticks of a path', () => {
  test('show and change at once, are kept, and are the same with React', async () => {
    await visit(async ({ page, context }) => {
      await walk(page);
      const hydrate = await openEarly(page, '/paths/newcomer');
      await expect.poll(() => progressOf(page)).toEqual(['0 of 3 done, 1 h 15 min left']);
      await box(page, 'Booking').check();
      await expect.poll(() => progressOf(page)).toEqual(['1 of 3 done, 55 min left']);
      const again = await context.newPage();
      const hydrateAgain = await openEarly(again, '/paths/newcomer');
      await expect.poll(() => box(again, 'Booking').isChecked()).toBe(true);

      await box(page, 'Gates').check();
      // The other tab hears of it.
      await expect.poll(() => box(again, 'Gates').isChecked()).toBe(true);
      for (const [tab, letIn] of [
        [page, hydrate],
        [again, hydrateAgain],
      ] as const) {
        if (tab === again) await tab.mouse.move(9, 9);
        await letIn();
        await expect.poll(() => nextOf(tab)).toEqual(['Checkout', '2 of 3 done, 25 min left']);
        expect(await progressOf(tab)).toEqual(['2 of 3 done, 25 min left']);
        expect(await box(tab, 'Booking').isChecked()).toBe(true);
      }
      await box(page, 'Booking').uncheck();
      await expect.poll(() => progressOf(page)).toEqual(['1 of 3 done, 45 min left']);
      await expect.poll(() => box(again, 'Booking').isChecked()).toBe(false);
    });
  });

  test('count what is skipped apart from what is done, and say why it is', async () => {
    await visit(async ({ page }) => {
      await walk(page);
      await skip(page, 'Checkout');
      await openEarly(page, '/paths/newcomer');
      await box(page, 'Booking').check();
      await expect.poll(() => progressOf(page)).toEqual(['1 of 3 done, 1 skipped, 30 min left']);
      await page.getByText('Skipped: I wrote it.').waitFor();
    });
  });

  test('change on the page of a step, and the home page knows the next one', async () => {
    await visit(async ({ page }) => {
      await walk(page);
      const hydrate = await openEarly(page, '/systems/booking');
      await page.getByRole('button', { name: 'Mark as done', pressed: false }).click();
      await page.getByRole('button', { name: 'Done', pressed: true }).waitFor();
      await hydrate();
      await page.getByRole('button', { name: 'Done', pressed: true }).waitFor();
      await expect.poll(() => page.getByRole('link', { name: /1 of 3 done$/ }).count()).toBe(1);
      // The dock has its count before React.
      await openEarly(page, '/systems/gates');
      await page.getByRole('link', { name: /1 of 3 done$/ }).waitFor();
      await openEarly(page, '/');
      expect(await nextOf(page)).toEqual(['Checkout', '1 of 3 done, 55 min left']);
      await next(page).getByRole('link').click();
      await page.waitForURL('**/systems/checkout');
    });
  });

  test('know what was done under a former name of the page, once React has read that it was renamed', async () => {
    await visit(async ({ page }) => {
      await walk(page);
      await page.evaluate(async () => {
        const store = Reflect.get(window, Symbol.for('trowel.store'));
        store.add({ type: 'step', step: 'system/barriers', state: 'done' });
        await store.settle();
      });
      await openEarly(page, '/paths/newcomer');
      await expect.poll(() => box(page, 'Gates').isChecked()).toBe(true);
    });
  });

  test('change at a step without a page where it stands', async () => {
    await visit(async ({ page }) => {
      await page.goto('/paths/visitor');
      await page.getByRole('button', { name: 'Walk this path' }).click();
      await next(page).getByRole('link', { name: 'Get a badge' }).waitFor();
      const hydrate = await openEarly(page, '/paths/visitor');
      const tick = page.getByRole('checkbox', { name: 'This step is done: Get a badge' });
      await tick.check();
      await expect.poll(() => box(page, 'Get a badge').isChecked()).toBe(true);
      await hydrate();
      await expect.poll(() => progressOf(page)).toEqual(['1 of 1 done']);
      expect(await tick.isChecked()).toBe(true);
      await box(page, 'Get a badge').uncheck();
      await expect.poll(() => tick.isChecked()).toBe(false);
    });
  });

  test.each([
    ['desk', desk],
    ['phone', phone],
  ])('move nothing on the page when they come, on a %s', async (_, viewport) => {
    await visit(
      async ({ page }) => {
        await walk(page);
        await skip(page, 'Checkout');
        for (const address of ['/', '/paths', '/paths/newcomer', '/systems/booking', '/systems/checkout']) {
          const hydrate = await openEarly(page, address);
          await page.evaluate(() => {
            const shifts: number[] = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
                shifts.push(entry.value);
            }).observe({ type: 'layout-shift', buffered: true });
            Object.assign(window, { shifts });
          });
          for (const at of [8, 9]) await page.mouse.move(at, at);
          await hydrate();
          await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
          const sum = await page.evaluate(() =>
            (window as unknown as { shifts: readonly number[] }).shifts.reduce((all, one) => all + one, 0),
          );
          expect([address, sum <= 0.02]).toEqual([address, true]);
        }
      },
      { viewport },
    );
  });

  test('leave a card alone that leads elsewhere, and show its words as text', async () => {
    await visit(async ({ page }) => {
      await walk(page);
      await page.evaluate(() => {
        for (const [key, kept] of Object.entries(localStorage)) {
          if (!key.startsWith('trowel.walking')) continue;
          const { cards } = JSON.parse(kept);
          const [card] = cards;
          card.words.title = '<img src=x onerror="window.ran=true">';
          const elsewhere = { ...card, path: 'path/else', link: 'javascript:window.ran=true' };
          localStorage.setItem(key, JSON.stringify({ cards: [elsewhere, card] }));
        }
      });
      await openEarly(page, '/');
      expect(await next(page).getByRole('link').getAttribute('href')).toBe('/systems/booking');
      expect(await next(page).getByRole('link').innerText()).toBe('<img src=x onerror="window.ran=true">');
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    });
  });

  test('last as long as the page where the browser keeps nothing', async () => {
    await visit(
      async ({ page }) => {
        await page.addInitScript(() => {
          Object.defineProperty(window, 'indexedDB', { value: undefined });
          Storage.prototype.setItem = () => {
            throw new DOMException('Full', 'QuotaExceededError');
          };
        });
        await walk(page);
        await box(page, 'Booking').check();
        await expect.poll(() => progressOf(page)).toEqual(['1 of 3 done, 55 min left']);
      },
      { expectedError: 'Docusaurus storage error' },
    );
  });
});

describe('before React', () => {
  test('a filter and its text are taken, and shown with React', async () => {
    await visit(async ({ page }) => {
      const hydrate = await openEarly(page, '/decisions');
      await page.getByRole('checkbox', { name: /^Accepted/ }).check();
      await hydrate();
      await page.waitForURL(/status=accepted/);
      await expect.poll(() => page.locator('main ol > li').count()).toBe(1);
    });
  });

  test('a page says that its day has passed', async () => {
    await visit(async ({ page }) => {
      const hydrate = await openEarly(page, '/constraints/pier');
      const note = page.getByRole('complementary', { name: 'Due for review' });
      await note.waitFor();
      await page.mouse.move(9, 9);
      await hydrate();
      await note.waitFor();
    });
  });

  test('a list that the reader’s clock orders gets React without a touch', async () => {
    await visit(async ({ page }) => {
      await (await openEarly(page, '/reviews'))();
      await page.getByRole('heading', { name: /^Overdue/ }).waitFor();
    });
  });
});

test('the script that answers before React has at most 3 kB, and that of ticks is on the pages that have any', async () => {
  await visit(async ({ page }) => {
    const readScripts = async (address: string) => {
      await page.goto(address);
      const sources = await page.evaluate(() =>
        [...document.scripts].map(({ src }) => src).filter((src) => src !== ''),
      );
      return Promise.all(sources.map(async (src) => gzipSync(await (await page.request.get(src)).body()).length));
    };
    const [bytes = 0, ...more] = await readScripts('/decisions');
    expect(bytes).toBeLessThanOrEqual(3000);
    expect(more).toEqual([]);
    expect(await readScripts('/paths/newcomer')).toEqual([bytes, expect.any(Number)]);
    expect(await readScripts('/')).toEqual([bytes]);
  });
});

describe.each(looks)('when React comes, $viewport.width wide, $colorScheme', (look) => {
  // Below the field, results and kinds appear.
  test('nothing changes that the reader sees in the search field', async () => {
    await visit(async ({ page }) => {
      const field = page.locator('dialog form').first();
      const hydrate = await openEarly(page, '/paths/newcomer');
      await page.keyboard.press('/');
      const before = await field.screenshot();
      await hydrate();
      await expect.poll(async () => before.equals(await field.screenshot())).toBe(true);
    }, look);
  });
});

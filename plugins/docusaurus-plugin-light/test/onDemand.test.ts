import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { glob } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openWindow, phone } from '../../../test/support/browser.ts';
import { type Server, serveFolder } from '../../../test/support/server.ts';
import { buildDemandSite } from './support/demandSite.ts';

let folder: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  folder = await buildDemandSite('demand', { options: { early: ['./early.js'] } });
  server = await serveFolder(folder);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Reading {
  readonly page: Page;
  /** The addresses of scripts that have run, or are about to. */
  readonly ran: () => Promise<readonly string[]>;
  /** Lets the bundle come, which is kept back until then, and waits until React has the page. */
  readonly letReactCome: () => Promise<void>;
}

const hydrated = (page: Page) => page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });

/** Reads a page whose bundle comes only when the test lets it. Fails when anything is written to the console as an error. */
async function read(
  address: string,
  steps: (reading: Reading) => Promise<void>,
  { keepBack = true, ...options }: BrowserContextOptions & { readonly keepBack?: boolean } = {},
): Promise<void> {
  const { context, page, errors } = await openWindow(browser, server.origin, options);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  if (keepBack)
    await page.route(/\/assets\/js\/main/, async (route) => {
      await released;
      await route.continue();
    });
  await page.goto(`/hub/${address}`, { waitUntil: 'domcontentloaded' });
  await steps({
    page,
    ran: () => page.evaluate(() => [...document.scripts].map(({ src }) => src).filter((src) => src !== '')),
    letReactCome: async () => {
      release();
      await hydrated(page);
    },
  });
  expect(errors).toEqual([]);
  release();
  await context.close();
}

const heard = (page: Page) => page.locator('[data-heard]');
const state = (page: Page) => page.locator('[data-state]');

describe('before the reader does anything', () => {
  test('a page runs the early script alone, and fetches the bundle ahead', async () => {
    await read(
      '',
      async ({ page, ran }) => {
        await expect
          .poll(() => page.evaluate(() => [...document.querySelectorAll('link[rel=prefetch]')].length))
          .toBeGreaterThan(1);
        await page.waitForLoadState('networkidle');
        expect((await ran()).map((address) => path.basename(address).split('.')[0])).toEqual(['docusaurus-light']);
        expect(await page.evaluate(() => 'docusaurusRoot' in window)).toBe(false);
      },
      { keepBack: false },
    );
  });

  test('the early script has at most 3 kB', async () => {
    const [file] = await glob('hub/assets/js/docusaurus-light.*.js', { cwd: folder, absolute: true });
    const bytes = gzipSync(await readFile(file ?? ''), { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(3000);
  });

  test('the banner about a wrong address does not show', async () => {
    await read('', async ({ page }) => {
      await page.locator('h1, main').first().waitFor();
      expect(await page.locator('[id*=base-url-issue]').count()).toBe(0);
    });
  });

  test('a link is followed', async () => {
    await read('docs/first', async ({ page }) => {
      await page.getByRole('link', { name: 'To the second' }).click();
      await page.waitForURL('**/docs/second');
    });
  });

  test('without scripts a page reads, and its links work', async () => {
    await read(
      'docs/first',
      async ({ page }) => {
        await page.getByText('Ask', { exact: true }).click();
        await page.getByText('The answer.').waitFor();
        await page.getByRole('link', { name: 'To the second' }).click();
        await page.getByRole('heading', { name: 'Second page' }).waitFor();
      },
      { javaScriptEnabled: false },
    );
  });

  test('the color mode changes at once, and React knows it', async () => {
    await read('docs/first', async ({ page, letReactCome }) => {
      const toggle = page.locator('.navbar button[class*=toggleButton_]');
      const mode = () => page.evaluate(() => document.documentElement.dataset.theme);
      await toggle.click();
      expect(await mode()).toBe('light');
      await toggle.click();
      expect(await mode()).toBe('dark');
      await letReactCome();
      await expect.poll(() => toggle.getAttribute('aria-label')).toContain('dark mode');
      await page.reload();
      expect(await mode()).toBe('dark');
    });
  });

  test('code has the colors of the dark mode', async () => {
    await read(
      'docs/first',
      async ({ page, letReactCome }) => {
        const color = () =>
          page.locator('.theme-code-block pre').evaluate((pre) => getComputedStyle(pre).backgroundColor);
        // Dracula’s background.
        expect(await color()).toBe('rgb(40, 42, 54)');
        await page.mouse.move(5, 5);
        await letReactCome();
        expect(await color()).toBe('rgb(40, 42, 54)');
      },
      { colorScheme: 'dark' },
    );
  });

  test('code can be copied', async () => {
    await read(
      'docs/first',
      async ({ page, letReactCome }) => {
        await page.locator('.theme-code-block').hover();
        await page.getByRole('button', { name: 'Copy', exact: true }).click();
        await page.getByRole('button', { name: 'Copied', exact: true }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('const one = 1;\nconst two = 2;');
        await letReactCome();
        await page.getByRole('button', { name: 'Copied', exact: true }).waitFor({ state: 'detached' });
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('the menu opens on a phone, and React’s takes its place', async () => {
    await read(
      'docs/first',
      async ({ page, letReactCome }) => {
        await page.locator('.navbar__toggle').tap();
        const menu = page.locator('.navbar-sidebar');
        await menu.getByRole('link', { name: 'First page' }).waitFor();
        await menu.getByRole('link', { name: 'First of more' }).waitFor();
        await letReactCome();
        await page.locator('nav.navbar-sidebar--show').waitFor();
        await expect.poll(() => menu.count()).toBe(1);
      },
      { viewport: phone, hasTouch: true },
    );
  });

  test('the menu closes, and stays closed when React comes', async () => {
    await read(
      'docs/first',
      async ({ page, letReactCome }) => {
        await page.locator('.navbar__toggle').tap();
        await page.getByRole('button', { name: 'Close navigation bar' }).tap();
        await page.locator('.navbar-sidebar').waitFor({ state: 'detached' });
        await letReactCome();
        expect(await page.locator('nav.navbar-sidebar--show').count()).toBe(0);
      },
      { viewport: phone, hasTouch: true },
    );
  });
});

describe('what the reader did before React came', () => {
  test('a click is replayed once', async () => {
    await read('', async ({ page, letReactCome }) => {
      await page.getByRole('button', { name: 'Press' }).click();
      await letReactCome();
      await expect.poll(() => heard(page).textContent()).toBe('button');
      await page.getByRole('button', { name: 'Press' }).click();
      await expect.poll(() => heard(page).textContent()).toBe('button, button');
    });
  });

  test('keys are replayed in their order, to listeners of the whole document too', async () => {
    await read('', async ({ page, letReactCome }) => {
      await page.keyboard.press('k');
      await page.keyboard.press('Escape');
      await letReactCome();
      await expect.poll(() => heard(page).textContent()).toBe('key k, key Escape');
    });
  });

  test('text that is typed while React comes stays, with caret and focus', async () => {
    await read('', async ({ page, letReactCome }) => {
      const field = page.getByLabel('Text');
      await field.click();
      await page.keyboard.type('paths');
      await page.keyboard.press('ArrowLeft');
      await letReactCome();
      await page.keyboard.type('X');
      await expect.poll(() => state(page).textContent()).toBe('pathXs|one|false');
      expect(await field.inputValue()).toBe('pathXs');
      await expect.poll(() => heard(page).textContent()).toMatch(/^focus, key p/);
    });
  });

  test('a choice and a tick are React’s afterwards', async () => {
    await read('', async ({ page, letReactCome }) => {
      await page.getByLabel('Choice').selectOption('two');
      await page.getByLabel('Tick').click();
      await letReactCome();
      await expect.poll(() => state(page).textContent()).toBe('|two|true');
      expect(await page.getByLabel('Tick').isChecked()).toBe(true);
    });
  });

  test.each([
    ['its button', (page: Page) => page.getByRole('button', { name: 'Send' }).click()],
    ['Enter', (page: Page) => page.getByLabel('Query').press('Enter')],
  ])('a form that is sent by %s is sent once', async (_, send) => {
    await read('', async ({ page, letReactCome }) => {
      await send(page);
      await letReactCome();
      await expect.poll(async () => (await heard(page).textContent())?.match(/submit/g)).toHaveLength(1);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  test('a tab is chosen, although Docusaurus puts another in its place', async () => {
    await read('docs/first', async ({ page, letReactCome }) => {
      await page.getByRole('tab', { name: 'Pear' }).click();
      await letReactCome();
      await page.getByText('A pear.').waitFor();
    });
  });

  test.each(['docs/first', ''])('details that are open stay open (/%s)', async (address) => {
    await read(address, async ({ page, letReactCome }) => {
      await page.locator('summary').click();
      await page.locator('details[open]').waitFor();
      await letReactCome();
      await page.getByText(/answer\.$/).waitFor();
      expect(await page.locator('details').getAttribute('open')).not.toBeNull();
    });
  });

  test('an early part answers, is not replayed, and leaves word for React', async () => {
    await read('', async ({ page, letReactCome }) => {
      await page.locator('[data-early]').click();
      await page.locator('[data-early]').click();
      await letReactCome();
      await expect.poll(() => page.locator('[data-left]').textContent()).toBe('2');
      expect(await page.locator('body').getAttribute('data-react')).toBe('2');
      expect(await heard(page).textContent()).toBe('');
    });
  });
});

describe('React', () => {
  test('comes for a page that is asked something', async () => {
    await read('?q=1', async ({ letReactCome }) => letReactCome());
  });

  test('comes when the keyboard moves', async () => {
    await read('', async ({ page, letReactCome }) => {
      await page.keyboard.press('Tab');
      await letReactCome();
    });
  });

  test('does not come for a link that is touched', async () => {
    await read(
      'docs/first',
      async ({ page, ran }) => {
        await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
        await page.getByRole('link', { name: 'To the second' }).tap();
        await page.locator('link[rel=prefetch][href$=second]').waitFor({ state: 'attached' });
        expect(await ran()).toHaveLength(1);
      },
      { hasTouch: true },
    );
  });

  test('is asked for again at the next touch when its files do not come', async () => {
    const { context, page } = await openWindow(browser, server.origin);
    let isBroken = true;
    await page.route(/\/assets\/js\/main/, (route) => (isBroken ? route.abort() : route.continue()));
    const failed = page.waitForEvent('requestfailed');
    await page.goto('/hub/');
    await page.getByRole('button', { name: 'Press' }).click();
    await failed;
    await expect.poll(() => page.locator('link[rel=preload][href*="/main"]').count()).toBe(0);
    isBroken = false;
    await expect
      .poll(async () => {
        await page.mouse.move(Math.random() * 100, 5);
        return page.evaluate(() => document.documentElement.dataset.hasHydrated);
      })
      .toBe('true');
    await page.getByRole('link', { name: 'Second' }).click();
    await page.getByRole('heading', { name: 'Second page' }).waitFor();
    await context.close();
  });

  test('follows links without a reload once it is there', async () => {
    await read('docs/first', async ({ page, letReactCome }) => {
      await page.mouse.move(5, 5);
      await letReactCome();
      await page.evaluate(() => Object.assign(window, { isKept: true }));
      await page.getByRole('link', { name: 'To the second' }).click();
      await page.getByRole('heading', { name: 'Second page' }).waitFor();
      expect(await page.evaluate(() => 'isKept' in window)).toBe(true);
    });
  });
});

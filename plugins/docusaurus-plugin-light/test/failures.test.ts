import { cp, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, open, openWindow } from '../../../test/support/browser.ts';
import { type Server, serveFolder } from '../../../test/support/server.ts';
import { openNarrowSite, type Releases, releases } from './support/narrowSite.ts';
import { markWindow } from './support/snapshot.ts';

// Whatever is broken, missing or blocked: the right page, and never a blank one.

let built: Releases;
let browser: Browser;
const servers: Server[] = [];

beforeAll(async () => {
  built = await openNarrowSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.close()));
});

/** Runs steps in a new window on a release. Returns what was written to the console. */
async function visit(
  folder: string,
  steps: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<readonly string[]> {
  const server = await serveFolder(folder);
  servers.push(server);
  const { context, page } = await openWindow(browser, server.origin, options);
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  await steps(page);
  await context.close();
  return said;
}

const pathOf = (page: Page) => new URL(page.url()).pathname;
const sidebarLink = (page: Page, name: string) =>
  page.locator('.theme-doc-sidebar-menu').getByRole('link', { name, exact: true });

/** Waits until a page shows this heading and this sentence. */
async function expectPage(page: Page, heading: string, sentence: string): Promise<void> {
  await page.locator('h1', { hasText: heading }).waitFor();
  await page.locator('article p', { hasText: sentence }).first().waitFor();
}

test.each(['first', 'second'] as const)(
  'the %s release hydrates and navigates, whichever bundler built it',
  async (release) => {
    const said = await visit(built[release], async (page) => {
      const scripts: Promise<string>[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.text());
      });
      await open(page, '/');
      // What is loaded for the home page does not name the others, but in the sidebar's own file.
      const texts = await Promise.all(scripts);
      expect(texts.length).toBeGreaterThan(3);
      expect(
        texts.filter((text) => text.includes('group-2/page-3') && text.includes('group-3/page-19')).length,
      ).toBeLessThan(2);
      await markWindow(page);
      await sidebarLink(page, 'Group 2').click();
      await sidebarLink(page, 'Page 2.13').click();
      await expectPage(page, 'Page 2.13', releases[release].note);
      expect(pathOf(page)).toBe('/group-2/page-13/');
      await page.goBack();
      await page.locator('h1', { hasText: 'Group 2' }).waitFor();
      expect(await page.evaluate(() => 'kept' in window)).toBe(true);
    });
    expect(said).toEqual([]);
  },
);

describe('a part of the list of pages', () => {
  /** Lets each part fail this many times, but for the one of the page at `spared`. Returns how often each was asked for. */
  async function breakParts(page: Page, times: number, spared?: string): Promise<ReadonlyMap<string, number>> {
    const html = spared === undefined ? '' : await readFile(path.join(built.second, spared, 'index.html'), 'utf8');
    const asked = new Map<string, number>();
    await page.route(/\/assets\/js\/light-\d+\./, (route) => {
      const address = new URL(route.request().url());
      if (html.includes(`src="${address.pathname}"`)) return route.continue();
      const count = (asked.get(address.pathname) ?? 0) + 1;
      asked.set(address.pathname, count);
      return count <= times ? route.abort() : route.continue();
    });
    return asked;
  }

  /** Notes in each document whether it was loaded anew for want of a part, so that `waitForLast` can tell. */
  const noteReloads = (page: Page) =>
    page.addInitScript(() =>
      Object.assign(window, { reloadedAt: sessionStorage.getItem('docusaurus-plugin-light:reloaded') }),
    );
  /** Waits for the document that is not loaded anew any more. A link that is clicked before would be overtaken. */
  const waitForLast = (page: Page) =>
    page.waitForFunction(() => (window as { reloadedAt?: unknown }).reloadedAt === location.href);

  test('that fails once is asked for again when a link is followed', async () => {
    await visit(built.second, async (page) => {
      // Links are fetched ahead as soon as they are seen, and with them their parts.
      const asked = await breakParts(page, 1, '/group-2/page-1');
      await open(page, '/group-2/page-1/');
      await markWindow(page);
      for (const number of [7, 12, 17]) {
        await sidebarLink(page, `Page 2.${number}`).click();
        await expectPage(page, `Page 2.${number}`, releases.second.note);
      }
      expect(asked.size).toBeGreaterThan(0);
      expect(await page.evaluate(() => 'kept' in window)).toBe(true);
    });
  });

  test('that fails once is asked for again before the first page is hydrated', async () => {
    await visit(built.second, async (page) => {
      const asked = await breakParts(page, 1);
      await open(page, '/group-2/page-1/');
      expect(asked.size).toBeGreaterThan(0);
      await expectPage(page, 'Page 2.1', releases.second.note);
    });
  });

  test('that cannot be loaded leads to the right page by a document of its own', async () => {
    await visit(built.second, async (page) => {
      await noteReloads(page);
      await breakParts(page, Number.POSITIVE_INFINITY, '/group-2/page-1');
      await open(page, '/group-2/page-1/');
      await markWindow(page);
      for (const number of [7, 12, 17]) {
        await sidebarLink(page, `Page 2.${number}`).click();
        await expectPage(page, `Page 2.${number}`, releases.second.note);
        await waitForLast(page);
        expect(pathOf(page)).toBe(`/group-2/page-${number}/`);
      }
      expect(await page.evaluate(() => 'kept' in window)).toBe(false);
    });
  });

  test('that cannot be loaded leaves the first page as it is, and its links work', async () => {
    await visit(built.second, async (page) => {
      let documents = 0;
      page.on('request', (request) => {
        if (request.isNavigationRequest()) documents++;
      });
      await noteReloads(page);
      await breakParts(page, Number.POSITIVE_INFINITY);
      await page.goto('/group-2/page-1/');
      await expectPage(page, 'Page 2.1', releases.second.note);
      await waitForLast(page);
      await sidebarLink(page, 'Page 2.9').click();
      await expectPage(page, 'Page 2.9', releases.second.note);
      await waitForLast(page);
      // Two pages, each loaded anew at most once.
      expect(documents).toBeLessThanOrEqual(4);
    });
  });
});

test('the file of a page that cannot be loaded leads to the right page by a document of its own', async () => {
  await visit(built.second, async (page) => {
    await open(page, '/group-2/page-1/');
    await page.route(/\/assets\/js\//, (route) => route.abort());
    await sidebarLink(page, 'Page 2.7').click();
    await page.waitForURL('**/group-2/page-7/');
    await expectPage(page, 'Page 2.7', releases.second.note);
  });
});

test.each([
  ['JavaScript off', { javaScriptEnabled: false }, false],
  ['scripts blocked', {}, true],
] as const)('with %s, pages can be read and their links lead on', async (_, options, isBlocked) => {
  await visit(
    built.second,
    async (page) => {
      if (isBlocked) await page.route(/\.js(?:\?|$)/, (route) => route.abort());
      await page.goto('/group-2/page-1/');
      await expectPage(page, 'Page 2.1', releases.second.note);
      await sidebarLink(page, 'Page 2.9').click();
      await page.waitForURL('**/group-2/page-9/');
      await expectPage(page, 'Page 2.9', releases.second.note);
      await page.locator('.pagination-nav__link--next').click();
      await expectPage(page, 'Page 2.10', releases.second.note);
    },
    options,
  );
});

test('a page of an old release leads to pages of the new one', async () => {
  const host = path.join(inject('runDir'), 'two-releases');
  await mkdir(host, { recursive: true });
  for (const release of ['first', 'second'] as const)
    await cp(built[release], path.join(host, release), { recursive: true });
  await rename(path.join(host, 'first'), path.join(host, 'current'));
  await visit(path.join(host, 'current'), async (page) => {
    await open(page, '/group-2/page-1/');
    await sidebarLink(page, 'Page 2.2').click();
    await expectPage(page, 'Page 2.2', releases.first.note);
    await rename(path.join(host, 'current'), path.join(host, 'first'));
    await rename(path.join(host, 'second'), path.join(host, 'current'));
    for (const number of [14, 5, 18]) {
      await sidebarLink(page, `Page 2.${number}`).click();
      await page.waitForURL(`**/group-2/page-${number}/`);
      await expectPage(page, `Page 2.${number}`, releases.second.note);
    }
    // The page from before the release is of the new release now, too.
    await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
    await sidebarLink(page, 'Page 2.2').click();
    await expectPage(page, 'Page 2.2', releases.second.note);
  });
});

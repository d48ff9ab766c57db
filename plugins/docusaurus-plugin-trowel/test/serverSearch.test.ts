import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { buildSite } from '../../../test/support/docusaurus.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { checkAllFaces } from './support/accessibility.ts';
import { makeFixtureSite } from './support/fixture.ts';
import { installEngine } from './support/searchEngine.ts';
import { pageOfServer, type SearchServer, startSearchServer } from './support/searchServer.ts';

// A site whose search is answered by a server, by an engine that knows the contract and nothing else. The server fails in every way there is.

let server: SearchServer;

/** Builds the fixture site with a third engine, installed as any package is. */
async function buildWithEngine(): Promise<string> {
  server = await startSearchServer();
  const folder = path.join(inject('runDir'), 'server-search');
  await installEngine(folder);
  const site = await makeFixtureSite(path.join(folder, 'site'), {
    options: { search: { engine: 'fixture-search', server: server.url } },
  });
  const outDir = path.join(folder, 'build');
  await buildSite({ site, outDir, args: [] });
  return outDir;
}

const { visit } = serveSite(buildWithEngine);

const status = (page: Page) => page.getByRole('status').filter({ visible: true }).first();
const results = (page: Page) => page.getByRole('main').getByRole('link');
const gone = 'The search server does not answer. These results are from the site’s own index.';
const field = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'Search the hub' });

/** Opens the page of search in a window, while the server does something. */
async function ask(page: Page, text: string): Promise<void> {
  await open(page, `/search?q=${encodeURIComponent(text)}`);
  await page.locator('[role=status][data-phase=ready]:visible').first().waitFor();
}

const titles = async (page: Page) => (await results(page).allInnerTexts()).join('\n');
/** A browser reports every request that fails, and one that it stopped. */
const settings = () => ({ expectedError: server.url, expectedForeign: server.url });

describe('a search that a server answers', () => {
  test('shows the answers of the server, and loads nothing of the static index', async () => {
    await visit(async ({ page }) => {
      const files: string[] = [];
      page.on('request', (request) => files.push(request.url()));
      await ask(page, 'clocks');
      expect(await titles(page)).toContain(pageOfServer);
      expect(await status(page).innerText()).not.toContain(gone);
      expect(files.filter((address) => address.includes('/trowel-search/'))).toEqual([]);
    }, settings());
  });

  test.each([
    ['is gone', 'gone'],
    ['is down', 'broken'],
    ['hangs', 'hangs'],
  ] as const)('answers from the static index when the server %s, says so, and returns by itself', async (_, mood) => {
    await server.be(mood);
    await visit(async ({ page }) => {
      await ask(page, 'clocks');
      await expect.poll(() => status(page).innerText()).toContain(gone);
      expect(await titles(page)).toContain('Two clocks');
      expect(await titles(page)).not.toContain(pageOfServer);
      await server.be('answers');
      await expect.poll(() => titles(page)).toContain(pageOfServer);
      expect(await status(page).innerText()).not.toContain(gone);
    }, settings());
    await server.be('answers');
  });

  test('goes on while somebody types and the server goes', async () => {
    await visit(async ({ page }) => {
      await ask(page, 'first');
      await server.be('gone');
      await field(page).fill('clocks');
      await expect.poll(() => status(page).innerText()).toContain(gone);
      await expect.poll(() => titles(page)).toContain('Two clocks');
      await server.be('answers');
      await expect.poll(() => titles(page)).toContain(pageOfServer);
    }, settings());
  });

  test('says that the server refuses a query, asks it once, and does not wait for anything', async () => {
    await server.be('refuses');
    await visit(async ({ page }) => {
      const before = server.asked.length;
      await ask(page, 'clocks');
      await expect.poll(() => status(page).innerText()).toContain('The search server does not take this query.');
      expect(await titles(page)).toContain('Two clocks');
      await page.waitForLoadState('networkidle');
      expect(server.asked.slice(before)).toEqual(['clocks']);
    }, settings());
    await server.be('answers');
  });

  test('says that a part of the server is missing', async () => {
    await server.be('partial');
    await visit(async ({ page }) => {
      await ask(page, 'clocks');
      expect(await titles(page)).toContain(pageOfServer);
      expect(await status(page).innerText()).toContain('Some pages may be missing here.');
      await server.be('answers');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => status(page).innerText()).not.toContain('missing');
    }, settings());
  });

  test.each([
    ['gone', gone],
    ['refuses', 'The search server does not take this query.'],
    ['partial', 'Some pages may be missing here.'],
  ] as const)('can be read by everybody when it says that the server is as follows: %s', async (mood, said) => {
    await server.be(mood);
    await visit(async ({ page }) => {
      await ask(page, 'clocks');
      await expect.poll(() => status(page).innerText()).toContain(said);
      await checkAllFaces(page);
    }, settings());
    await server.be('answers');
  });

  test('answers in the dialog of a phone, too', async () => {
    await server.be('gone');
    await visit(
      async ({ page }) => {
        await open(page, '/docs/next/welcome');
        await page.keyboard.press('/');
        await page.keyboard.type('clocks');
        await expect.poll(() => status(page).innerText()).toContain(gone);
        const { width = 0, x = 0 } = (await status(page).boundingBox()) ?? {};
        expect(x + width).toBeLessThanOrEqual(phone.width);
        await server.be('answers');
        await expect.poll(() => page.getByRole('dialog').innerText()).toContain(pageOfServer);
      },
      { ...settings(), viewport: phone },
    );
  });
});

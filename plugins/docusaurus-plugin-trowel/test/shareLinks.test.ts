import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { encodeProgress } from '../src/progress/share/encode.ts';
import type { SharedProgress } from '../src/progress/share/sharedProgress.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What a mentor sees of a share link, good or bad, and what their browser keeps of it.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const hub = 'https://example.org/';
const path = 'path/backend-engineer';

async function makeFragment(overrides: Partial<SharedProgress> = {}, from = hub): Promise<string> {
  const plan = built.hub.paths.find(({ id }) => id === path);
  const ids = (plan?.stages ?? []).flatMap(({ steps }) => steps.map(({ id }) => id));
  const steps = ids.slice(0, 2).map((id) => ({ id, state: 'done', on: '2026-11-03' }) as const);
  const shared = { path, name: 'Ada <b>', person: 7, since: '2026-11-02', on: '2026-11-06', steps, answers: [] };
  return encodeProgress({ ...shared, ...overrides }, { hub: from, known: ids });
}

const alert = (page: Page) => page.getByRole('main').getByRole('alert');

describe('a share link', () => {
  test('is made on a phone, opened by a mentor, compared with the next one, and forgotten', async () => {
    await visit(async ({ page }) => {
      await open(page, `/progress#${await makeFragment()}`);
      await page.getByRole('heading', { level: 1, name: 'Progress of Ada <b>' }).waitFor();
      await open(page, '/progress');
      await page
        .getByLabel('Share link')
        .fill(`In #general she wrote: ${hub}progress#${await makeFragment({ on: '2026-11-13', steps: [] })} Thanks!`);
      await page.getByRole('button', { name: 'Show', exact: true }).press('Enter');
      const title = page.getByRole('heading', { level: 1, name: 'Progress of Ada <b>' });
      await title.waitFor();
      await expect.poll(() => title.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.getByRole('heading', { name: 'Since the link of Nov 6, 2026' }).waitFor();

      await page.getByRole('button', { name: 'Forget this link' }).press('Enter');
      await page.getByText('Forgotten: this browser keeps it no longer.').waitFor();
      expect(new URL(page.url()).hash).toBe('');
      expect(await page.getByRole('heading', { name: 'Opened in this browser' }).count()).toBe(0);
    });
  });

  test('of several people can be forgotten one by one, and all at once', async () => {
    await visit(async ({ page }) => {
      for (const [person, name] of ['Ada', 'Bo', 'Cleo'].entries())
        await open(page, `/progress#${await makeFragment({ person, name })}`).then(() =>
          page.getByRole('heading', { level: 1, name: `Progress of ${name}` }).waitFor(),
        );
      await open(page, '/progress');
      await page.getByRole('button', { name: 'Forget the link of Bo' }).press('Enter');
      await page.getByRole('link', { name: 'Bo', exact: true }).waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: /^Forget the link of/ }).count()).toBe(2);
      await page.getByRole('button', { name: 'Forget all' }).press('Enter');
      await page.getByRole('heading', { name: 'Opened in this browser' }).waitFor({ state: 'detached' });
    });
  });

  test('without one, the page says what to do', async () => {
    await visit(async ({ page }) => {
      await open(page, '/progress');
      await page.getByText('Ask the newcomer for a link.').waitFor();
      expect(await alert(page).count()).toBe(0);
      await page.getByRole('link', { name: 'Backend engineer', exact: true }).first().waitFor();
    });
  });
});

describe('a bad share link', () => {
  test.each([
    ['that is a word', 'This is no share link.', async () => 'hello'],
    ['that was cut short', 'The link is cut short', async () => (await makeFragment()).slice(0, -9)],
    ['that was cut after a few letters', 'The link is cut short', async () => (await makeFragment()).slice(0, 7)],
    [
      'that was altered',
      'A letter of the link was changed',
      async () => (await makeFragment()).replace(/.{4}$/, 'AAAA'),
    ],
    ['of another hub', 'The link was made by another hub.', async () => makeFragment({}, 'https://other.example.org/')],
    ['of a newer version', 'made by a newer version', async () => `2${(await makeFragment()).slice(1)}`],
    ['1 MB long', 'far longer than any share link', async () => 'x'.repeat(1_000_000)],
    ['of a path that is not here', 'which this hub does not have', async () => makeFragment({ path: 'path/<i>x' })],
  ])('%s says what to do', async (_, words, make) => {
    await visit(async ({ page }) => {
      await open(page, `/progress#${await make()}`);
      await alert(page).getByText(words).waitFor();
      expect(await page.locator('main i').count()).toBe(0);
    });
  });
});

describe('the panel that makes a link', () => {
  test('says what is in it, who can read it, and how long it is right, and fits on a phone', async () => {
    await visit(
      async ({ page }) => {
        await open(page, '/paths/backend-engineer');
        await page.getByRole('button', { name: 'Walk this path' }).tap();
        await page.getByRole('button', { name: 'Share my progress' }).tap();
        for (const words of ['What is in it', 'Who can read it', 'How long it is right'])
          await page.getByText(words, { exact: true }).waitFor();
        const code = page.getByRole('img', { name: 'The link as a QR code' });
        await code.waitFor();
        // Squares of three pixels are read off a phone's screen.
        const squares = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
        expect(((await code.boundingBox())?.width ?? 0) / squares).toBeGreaterThanOrEqual(3);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
      },
      { viewport: phone, hasTouch: true, isMobile: true },
    );
  });
});

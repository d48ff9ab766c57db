import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// Engagements and the pilot of the example hub, in a real browser.

const silent = '/engagements/gates-without-a-network';

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const setDay = (page: Page, day: string) => page.clock.setFixedTime(`${day}T12:00:00`);
const note = (page: Page) => page.locator('[data-trowel-silent]');

describe('the page of an engagement', () => {
  test('says by the reader’s clock that nobody has written for longer than agreed, and what to do', async () => {
    await visit(async ({ page, errors }) => {
      await setDay(page, '2026-10-26');
      await open(page, silent);
      await page.getByText('By Oct 26, 2026; every 4 weeks').waitFor();
      expect(await note(page).isVisible()).toBe(false);
      await setDay(page, '2026-10-27');
      await open(page, silent);
      await expect.poll(() => note(page).isVisible()).toBe(true);
      expect(await note(page).innerText()).toContain('No check-in since Sep 28, 2026.');
      const change = note(page).getByRole('link', { name: 'Change this page' });
      expect(await change.getAttribute('href')).toMatch(/\/write\?edit=engagement%2Fgates-without-a-network$/);
      expect(errors).toEqual([]);
    });
  });

  test('shows people with their time, goals by sort, check-ins with hours, log, session and what came of it, on a phone', async () => {
    await visit(
      async ({ page, errors }) => {
        await setDay(page, '2026-11-29');
        await open(page, '/engagements/refunds-led-by-noor');
        await expect.poll(() => page.getByText(/there now/).count()).toBe(2);
        const main = page.locator('main');
        expect(await main.locator('dl dt').allInnerTexts()).toEqual(
          expect.arrayContaining([expect.stringMatching(/technical/i), expect.stringMatching(/leadership/i)]),
        );
        await page.getByText('1.5 of 2 h a week').waitFor();
        await page.getByRole('link', { name: 'Several refund workers, with a lock per charge' }).first().waitFor();
        expect(await page.getByRole('link', { name: 'payments' }).first().getAttribute('href')).toContain('/sessions/');
        await open(page, '/engagements/first-watch-alone');
        await page.getByText('Answer my log while I remember it.').waitFor();
        await page.getByRole('link', { name: 'The dog watch' }).first().waitFor();
        expect(errors).toEqual([]);
      },
      { viewport: phone },
    );
  });

  test('is read without scripts', async () => {
    await visit(
      async ({ page }) => {
        await page.goto(silent);
        expect(await page.getByText('Says "hands" to a lead in an incident').isVisible()).toBe(true);
        expect(await page.getByText('The next one is due by this day.').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});

test('the index of engagements is narrowed by status and form', async () => {
  await visit(async ({ page }) => {
    await open(page, '/engagements');
    await page.getByRole('checkbox', { name: /^group/ }).check();
    await expect.poll(() => page.getByRole('link', { name: 'Three people dig' }).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('link', { name: 'Eight Thursdays' }).count()).toBe(0);
  });
});

test('the page of a pilot has criteria with what came of them, pairs, weeks, and a calendar that is there', async () => {
  await visit(async ({ page, errors }) => {
    await open(page, '/pilots/dog-watch');
    const row = page.getByRole('row', { name: /Did it leave pages behind/ });
    expect(await row.innerText()).toMatch(/at least 2 pages a pair[\s\S]*1\.5 pages a pair[\s\S]*not met/);
    await page.getByRole('link', { name: 'Half an hour a day' }).first().waitFor();
    const link = page.getByRole('link', { name: /^Calendar of these weeks/ });
    const file = path.join(built.folder, new URL((await link.getAttribute('href')) ?? '', page.url()).pathname);
    expect((await readFile(file, 'utf8')).match(/SUMMARY:The dog watch: Check-in/g)).toHaveLength(2);
    await page.getByRole('link', { name: 'Ten weeks to the first night alone' }).first().waitFor();
    expect(errors).toEqual([]);
  });
});

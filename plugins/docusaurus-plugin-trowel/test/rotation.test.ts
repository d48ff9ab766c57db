import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// A shadowing rotation of the example hub, in a real browser.

const address = '/rotations/gates-in-winter';

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const rows = (page: Page) => page.locator('main table tbody tr');
const setDay = (page: Page, day: string) => page.clock.setFixedTime(`${day}T12:00:00`);

describe('the page of a rotation', () => {
  test('marks the current turn by the reader’s clock, and none before and after the rotation', async () => {
    const current = (page: Page) => page.locator('main tr[aria-current=date]');
    for (const [day, turn] of [
      ['2026-11-16', 'Morag MacInnes'],
      ['2026-12-27', 'Noor Haddad'],
    ] as const)
      await visit(async ({ page }) => {
        await setDay(page, day);
        await open(page, address);
        await expect.poll(() => current(page).innerText()).toContain(turn);
        expect(await current(page).count()).toBe(1);
      });
    await visit(async ({ page }) => {
      await setDay(page, '2027-03-01');
      await open(page, address);
      await expect.poll(() => page.locator('main tr[data-when=past]').count()).toBe(await rows(page).count());
      expect(await current(page).count()).toBe(0);
    });
  });

  test('marks the turns of one person, keeps them in the address, and leads to their calendar', async () => {
    await visit(
      async ({ page, errors }) => {
        await open(page, address);
        await page.getByRole('combobox', { name: 'Mark one person’s turns' }).selectOption('Anjali Deshpande');
        await expect.poll(() => page.locator('main tr[data-own=observer]').count()).toBe(2);
        expect(new URL(page.url()).search).toBe('?person=anjali-deshpande');
        await page.getByText('Observes 2 times, is observed 0 times.').waitFor();
        const link = page.getByRole('link', { name: 'Calendar of Anjali Deshpande' });
        const file = path.join(built.folder, new URL((await link.getAttribute('href')) ?? '', page.url()).pathname);
        expect((await readFile(file, 'utf8')).match(/SUMMARY:You observe (?:Leif|Morag)/g)).toHaveLength(2);
        await open(page, `${address}?person=leif-aune`);
        await expect.poll(() => page.locator('main tr[data-own=on-call]').count()).toBe(4);
        expect(errors).toEqual([]);
      },
      { viewport: phone },
    );
  });

  test('shows turns, sheet and calendars without scripts', async () => {
    await visit(
      async ({ page }) => {
        await page.goto(address);
        expect(await rows(page).count()).toBe(8);
        expect(await page.getByText('A morning at Torsund with four gates').isVisible()).toBe(true);
        expect(await page.getByRole('link', { name: 'Calendar of all turns' }).isVisible()).toBe(true);
        expect(await page.getByRole('button', { name: 'Print the sheet' }).isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test('leads to a debrief with the rotation, who was there, and its three parts', async () => {
    await visit(async ({ page }) => {
      await setDay(page, '2026-11-17');
      await open(page, address);
      await page.getByRole('link', { name: 'Write it as archaeology' }).click();
      await page.getByRole('heading', { name: 'Timeline with guesses' }).first().waitFor();
      const query = new URL(page.url()).searchParams;
      expect(Object.fromEntries([...query].filter(([name]) => name !== 'draft'))).toEqual({
        kind: 'archaeology',
        system: 'boarding',
        rotation: 'gates-in-winter',
        owner: 'anjali-deshpande',
        witnesses: 'anjali-deshpande,morag-macinnes',
      });
    });
  });
});

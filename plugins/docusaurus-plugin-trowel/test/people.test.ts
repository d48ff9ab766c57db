import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// Who teaches what, with hours that are free, and what time it is there.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const rows = (page: Page) => page.getByRole('region', { name: 'Entries' }).getByRole('list').first();
const names = (page: Page) => rows(page).getByRole('link').allTextContents();
const panel = (page: Page, name: string) => page.getByRole('group', { name });
const htmlOf = (address: string) => readFile(path.join(built.folder, address, 'index.html'), 'utf8');

describe('the list of people', () => {
  test('is filtered by what is taught, and by the hours that are free', async () => {
    await visit(async ({ page }) => {
      await open(page, '/people');
      await panel(page, 'Teaches').getByLabel('incident-response').check();
      await expect.poll(() => names(page)).toEqual(['Hemi Parata', 'Morag MacInnes', 'Tiago Marques']);
      await panel(page, 'Free hours a week').getByLabel('2.5 or more').check();
      await expect.poll(() => names(page)).toEqual(['Hemi Parata']);
      expect(new URL(page.url()).search).toBe('?teaches=incident-response&free=2.5');
      await page.reload();
      await expect.poll(() => names(page)).toEqual(['Hemi Parata']);
    });
  });

  test('says what time it is there by the reader’s clock, and the place without scripts', async () => {
    const html = await htmlOf('/people');
    expect(html).toContain('Auckland');
    expect(html).not.toMatch(/Auckland[^<]* ahead/);
    await visit(async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-12-02T12:00:00Z'));
      await open(page, '/people');
      const hemi = rows(page).getByRole('listitem').filter({ hasText: 'Hemi Parata' });
      await expect.poll(() => hemi.locator('[data-trowel-time]').textContent()).toBe('1:00 AM');
    });
  });

  test('says that somebody pauses, until the day has come', async () => {
    const anjali = (page: Page) => rows(page).getByRole('listitem').filter({ hasText: 'Anjali Deshpande' });
    for (const [day, words] of [
      ['2026-12-02', 'Paused until Jan 11, 2027'],
      ['2027-01-11', '4 h a week free'],
    ] as const)
      await visit(async ({ page }) => {
        await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
        await open(page, '/people');
        await anjali(page).getByText(words).waitFor();
      });
  });
});

describe('the page of a person', () => {
  test('says their hours by both clocks, what is free, and with whom', async () => {
    await visit(async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-12-02T12:00:00Z'));
      await open(page, '/people/morag-macinnes');
      const main = page.getByRole('main');
      await main.getByRole('heading', { name: 'Mentoring' }).waitFor();
      await main.getByText('Wednesday 8:00 AM there now').waitFor();
      await main.getByText('None free. Of 2 hours a week, 1.5 are taken and 0.5 proposed.').waitFor();
      await main.getByText('As mentor, with').first().waitFor();
      await main.getByRole('link', { name: 'giving-feedback' }).click();
      await expect.poll(() => names(page)).toEqual(['Seun Adeyemi']);
    });
  });
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What a person takes into a talk about promotion.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const main = (page: Page) => page.getByRole('main');
const evidence = () => `${built.permalinkOf(built.find('person/tiago-marques'))}/evidence`;

describe('the evidence of a person', () => {
  test('is reached from their page, and leads to the pages that show it', () =>
    visit(async ({ page }) => {
      await open(page, built.permalinkOf(built.find('person/tiago-marques')));
      await main(page).getByRole('link', { name: 'All evidence, to print or to copy' }).click();
      await page.getByRole('heading', { level: 1, name: 'Evidence: Tiago Marques' }).waitFor();
      await main(page)
        .getByRole('link', { name: built.find('engagement/first-watch-alone').title })
        .click();
      await page.getByRole('heading', { level: 1, name: built.find('engagement/first-watch-alone').title }).waitFor();
    }));

  test('is narrowed to a year that the address keeps', () =>
    visit(async ({ page }) => {
      await open(page, evidence());
      const old = main(page).getByRole('link', { name: built.find('engagement/first-watch-alone').title });
      expect(await old.count()).toBe(1);
      await main(page).getByLabel('Year').selectOption('2026');
      await expect.poll(() => old.count()).toBe(0);
      await expect.poll(() => new URL(page.url()).search).toBe('?year=2026');
      await page.reload();
      await page.mouse.move(40, 40);
      await page.mouse.move(50, 50);
      await expect.poll(() => main(page).getByLabel('Year').inputValue()).toBe('2026');
      await main(page).getByLabel('Year').selectOption('');
      await expect.poll(() => old.count()).toBe(1);
      await expect.poll(() => new URL(page.url()).search).toBe('');
    }));

  test('is printed on two sheets at most, without what one presses, with the addresses of its pages', () =>
    visit(async ({ page }) => {
      await open(page, evidence());
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => main(page).getByRole('button').count()).toBe(0);
      const { pathname } = new URL(
        built.permalinkOf(built.find('engagement/first-watch-alone')),
        'https://hub.example',
      );
      await main(page).getByText(pathname, { exact: true }).waitFor();
      const margin = '15mm';
      const pdf = await page.pdf({
        format: 'A4',
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
    }));

  test('is copied as Markdown with whole addresses, or shown where the browser does not copy', () =>
    visit(async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await open(page, evidence());
      await main(page).getByRole('button', { name: 'Copy as Markdown' }).click();
      const field = main(page).getByRole('textbox');
      await expect.poll(() => field.inputValue()).toMatch(/^# Evidence: Tiago Marques\n\n<http.*\/evidence>\n/);
      expect(await field.inputValue()).toContain('## Mentoring');
    }));
});

test('nobody has such a page who did not say so', () =>
  visit(async ({ page }) => {
    const person = built.find('person/noor-haddad');
    await open(page, built.permalinkOf(person));
    await main(page).getByText('Is this your page?').waitFor();
    expect(existsSync(path.join(built.folder, `${built.permalinkOf(person)}/evidence`))).toBe(false);
  }));

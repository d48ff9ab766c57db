import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { readBaked } from '../src/credit/badges/bake.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What others see of somebody's badges. The example is built without a key, so they are drafts.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const section = (page: Page) =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Badges/ }) });
const person = () => built.permalinkOf(built.find('person/tiago-marques'));

describe('the badges on the page of a person', () => {
  test('are a list, each with what it is for, what it takes and since when, and say that they are drafts', () =>
    visit(async ({ page }) => {
      await open(page, person());
      const badge = section(page).getByRole('listitem').filter({ hasText: 'Mentor' });
      await badge.getByRole('heading', { name: /^Mentor\s*Draft$/ }).waitFor();
      await badge.getByText('What it takes: An engagement ended with goals reached').waitFor();
      await badge.getByText(/^Earned /).waitFor();
      await section(page)
        .getByText('Nobody signed these drafts, so they prove nothing yet.', { exact: false })
        .waitFor();
      const picture = badge.locator('img');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }));

  test('lead to their files, which are the credential that the page shows, and name nobody', () =>
    visit(async ({ page }) => {
      await open(page, person());
      for (const format of ['JSON', 'SVG', 'PNG']) {
        const link = section(page).getByRole('link', { name: `Mentor as ${format}` });
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        const bytes = await readFile(await download.path());
        const text = format === 'JSON' ? bytes.toString('utf8') : readBaked(bytes);
        const credential = JSON.parse(text ?? '') as { name: string; id: string };
        expect(credential.name).toBe('Draft: Mentor');
        expect(path.posix.basename(credential.id, '.json')).toBe(
          path.posix.basename(download.suggestedFilename(), `.${format.toLowerCase()}`),
        );
        expect(text).not.toMatch(/tiago|sha256|salt/i);
      }
    }));
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { parsePage } from './support/html.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What helped a reader, and the feeds that tell what is new.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const story = '/stories/the-mentor-who-took-the-keyboard';
const opener = (page: Page) => page.getByRole('button', { name: 'This helped me' });
const list = (page: Page) => page.locator('summary', { hasText: 'What helped you' });

describe('a page that helped', () => {
  test('is kept by a press, taken off by another, and found again at the foot of a path', async () => {
    await visit(async ({ page }) => {
      await open(page, story);
      await opener(page).click();
      await page.getByRole('button', { name: 'Take it off my list' }).waitFor();
      await list(page).filter({ hasText: '(1)' }).waitFor();

      await open(page, '/paths/new-mentor');
      await list(page).click();
      await page.getByRole('link', { name: 'The mentor who took the keyboard' }).last().click();
      await page.waitForURL(`**${story}`);

      await opener(page).click();
      await page.getByRole('button', { name: 'Take it off my list' }).click();
      await page.getByRole('button', { name: 'Put it back' }).waitFor();
      expect(await list(page).count()).toBe(0);
    });
  });

  test('is thanked for in the reader’s own words, by a mail that they send', async () => {
    await visit(async ({ page }) => {
      await open(page, '/stories/reading-column-187');
      await opener(page).click();
      await page.getByLabel('Thank the author in a sentence').fill('Column 187 & I.');
      const ways = page.locator('a[href^="mailto:"]', { hasText: 'Write a mail' });
      const href = decodeURIComponent((await ways.getAttribute('href')) ?? '');
      expect(href).toMatch(/^mailto:ingrid@/);
      expect(href).toContain('subject=Thank you: Reading column 187');
      expect(href).toMatch(/&body=http\S+\/stories\/reading-column-187\s+Column 187 & I\.$/);
    });
  });
});

describe('a feed', () => {
  test('is named in the head of the page to which it belongs, and is there', async () => {
    for (const address of ['/decisions', '/systems/booking', '/stories/all', '/people/leif-aune', '/reconsider']) {
      const { $ } = await parsePage(built.folder, address);
      const feeds = $('link[rel="alternate"][href^="/feeds/"]')
        .toArray()
        .map((link) => $(link).attr('href') ?? '');
      expect(feeds).toHaveLength(address === '/decisions' ? 6 : 3);
      for (const feed of feeds) expect(existsSync(path.join(built.folder, feed))).toBe(true);
    }
    const atom = readFileSync(path.join(built.folder, 'feeds/kind/story.xml'), 'utf8');
    expect(atom).toMatch(/<link href="https?:\/\/[^"]+\/stories\/forty-seconds-before-the-review"\/>/);
  });
});

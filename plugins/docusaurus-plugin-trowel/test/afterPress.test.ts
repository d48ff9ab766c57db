import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What follows a press where people walk paths: the outcome is said, and the focus goes on. By keyboard alone, unless a test says otherwise.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const address = '/paths/backend-engineer';
const row = (page: Page, at: number) => page.locator('main li[data-trowel-step]').nth(at);
const more = (within: Locator) => within.locator('summary[aria-label^="More for "]');
const begin = (page: Page) => page.getByRole('button', { name: 'Walk this path' });
const next = (page: Page) => page.getByRole('region', { name: 'Your next step' });
const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Waits until an element has the focus. */
async function expectFocus(target: Locator): Promise<void> {
  await target.first().waitFor();
  await expect.poll(() => hasFocus(target.first())).toBe(true);
}

/** Waits until the page has said something, in its one place for that. */
async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  const place = page.locator('[data-trowel-said][role=status]');
  await place.getByText(words).waitFor();
  expect(await place.count()).toBe(1);
}

async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

async function walk(page: Page): Promise<void> {
  await open(page, address);
  await press(begin(page));
  await next(page).getByRole('button', { name: 'Mark as done' }).waitFor();
}

describe('on the page of a path, after a press', () => {
  test('the focus goes to the next step when a walk begins, and back when it ends', async () => {
    await visit(async ({ page }) => {
      await open(page, address);
      await press(begin(page));
      await expectFocus(next(page).getByRole('link'));
      await expectSaid(page, 'You walk this path now.');

      const settings = page.locator('summary', { hasText: 'My dates and my progress' });
      await press(settings);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await expectFocus(settings);
      expect(await page.getByRole('button', { name: 'Stop walking this path' }).isVisible()).toBe(false);
      await press(settings);
      await page.getByLabel('My first day').filter({ visible: true }).fill('2026-03-02');
      await expectSaid(page, 'Your first day is Mar 2, 2026.');
      await press(page.getByRole('button', { name: 'Stop walking this path' }));
      await expectFocus(begin(page));
      await expectSaid(page, 'You no longer walk this path.');
    });
  });

  test('a step is skipped, put back and begun without losing the focus', async () => {
    await visit(async ({ page }) => {
      await walk(page);
      const step = row(page, 1);
      await press(more(step));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const reason = step.getByRole('textbox', { name: 'Why do you skip it?' });
      await expectFocus(reason);
      await page.keyboard.press('Escape');
      await expectFocus(more(step));
      expect(await reason.isVisible()).toBe(false);

      await page.keyboard.press('Enter');
      await press(step.getByRole('button', { name: 'Skip it' }));
      await expectFocus(reason);
      await page.keyboard.type('I wrote it.');
      await page.keyboard.press('Enter');
      await step.getByText('Skipped: I wrote it.').waitFor();
      await expectFocus(more(step));
      await expectSaid(page, /^Skipped: /);

      await page.keyboard.press('Enter');
      await press(step.getByRole('button', { name: 'Put it back' }));
      await expectFocus(more(step));
      await expectSaid(page, /^To do again: /);
      await page.keyboard.press('Enter');
      await press(step.getByRole('button', { name: 'I’m on it' }));
      await expectFocus(more(step));
      await expectSaid(page, /^You’re on it: /);

      // Escape closes it from the summary, too, and a press elsewhere.
      await page.keyboard.press('Enter');
      await step.getByRole('button', { name: 'Skip it' }).waitFor();
      await page.keyboard.press('Escape');
      await step.getByRole('button', { name: 'Skip it' }).waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await step.getByRole('button', { name: 'Skip it' }).waitFor();
      await page.getByRole('heading', { level: 1 }).click();
      await step.getByRole('button', { name: 'Skip it' }).waitFor({ state: 'hidden' });
    });
  });

  test('the panel to share closes by Escape, and says that the link is copied', async () => {
    await visit(async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await walk(page);
      const opener = page.getByRole('button', { name: 'Share my progress' });
      await press(opener);
      const link = page.getByLabel('Share link');
      await link.waitFor();
      await link.focus();
      await page.keyboard.press('Escape');
      await expectFocus(opener);
      expect(await link.count()).toBe(0);
      await page.keyboard.press('Enter');
      await link.waitFor();
      await press(page.getByRole('button', { name: 'Copy', exact: true }));
      await expectSaid(page, 'Copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
      await page.getByRole('img', { name: 'The link as a QR code' }).waitFor();
    });
  });

  test('what is made of a path is said, and its button keeps the focus', async () => {
    await visit(async ({ page }) => {
      await walk(page);
      for (const [name, words] of [
        ['Save the calendar', 'Saved: backend-engineer.ics'],
        ['Save my progress to a file', 'Saved: my-progress.json'],
      ] as const) {
        const button = page.getByRole('button', { name });
        await press(button);
        await expectSaid(page, words);
        await expectFocus(button);
      }
    });
  });
});

describe('what is more for a step', () => {
  test('has room for a finger on a phone', async () => {
    await visit(
      async ({ page }) => {
        await open(page, address);
        await begin(page).tap();
        await more(row(page, 0)).waitFor();
        const box = await more(row(page, 0)).boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      },
      { viewport: phone, hasTouch: true, isMobile: true },
    );
  });
});

describe('a step without a page', () => {
  const block = (page: Page) => page.locator('[data-block=step]').first();
  const tick = (within: Locator) => within.getByRole('checkbox', { name: /^This step is done: / });

  test('is ticked, skipped and noted where it stands, by those who walk the path', async () => {
    await visit(async ({ page }) => {
      await open(page, address);
      await block(page).waitFor();
      expect(await tick(block(page)).count()).toBe(0);
      expect(await block(page).getByRole('button').count()).toBe(0);
      await press(begin(page));
      await tick(block(page)).press('Space');
      await expect.poll(() => row(page, 0).getByRole('checkbox').isChecked()).toBe(true);
      await tick(block(page)).press('Space');
      await expect.poll(() => row(page, 0).getByRole('checkbox').isChecked()).toBe(false);

      await press(more(block(page)));
      await press(block(page).getByRole('button', { name: 'Skip it' }));
      await page.keyboard.type('I have a badge.');
      await page.keyboard.press('Enter');
      await expectFocus(more(block(page)));
      await row(page, 0).getByText('Skipped: I have a badge.').waitFor();

      const opener = block(page).getByRole('button', { name: 'Something wrong, confusing or missing here?' });
      await press(opener);
      const field = block(page).getByLabel('In a sentence');
      await field.fill('Which desk?');
      // Closed and opened again, it has what was written.
      await page.keyboard.press('Escape');
      await expectFocus(opener);
      await page.keyboard.press('Enter');
      await field.waitFor();
      expect(await field.inputValue()).toBe('Which desk?');
      await press(block(page).getByRole('button', { name: 'Keep this note' }));
      await expectSaid(page, 'Your note is kept, and not sent yet.');
      await expectFocus(block(page).locator('[data-note]').locator('a, button'));
      await press(block(page).getByRole('button', { name: 'Take it back' }));
      await expectFocus(field);
      await expectSaid(page, 'The note is gone.');
    });
  });
});

describe('whose steps are shown', () => {
  test('is kept, hides no stage without a word, and changes no number', async () => {
    await visit(async ({ page }) => {
      await open(page, address);
      const numbers = () => page.locator('main li[data-trowel-step]:visible > span:first-child').allInnerTexts();
      const all = await numbers();
      await press(page.getByRole('button', { name: 'With your manager' }));
      await expectSaid(page, /^Shown: \d+ of \d+ steps$/);
      await expect.poll(async () => (await numbers()).length).toBeLessThan(all.length);
      const shown = await numbers();
      expect(all).toEqual(expect.arrayContaining(shown));
      const empty = page.getByText('Nothing with your manager in this stage.');
      const count = await empty.filter({ visible: true }).count();
      expect(count).toBeGreaterThan(0);
      // Before React, too.
      await page.goto(address);
      expect(await numbers()).toEqual(shown);
      expect(await empty.filter({ visible: true }).count()).toBe(count);
      await open(page, address);
      expect(await page.getByRole('button', { name: 'With your manager' }).getAttribute('aria-pressed')).toBe('true');
      await press(page.getByRole('button', { name: 'All', exact: true }));
      await expect.poll(numbers).toEqual(all);
    });
  });
});

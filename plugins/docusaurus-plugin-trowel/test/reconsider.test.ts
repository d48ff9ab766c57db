import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { buildLedger } from '../src/hub/ledger.ts';
import { defaultOutcomeAfter, findReviews } from '../src/hub/reviews.ts';
import { rowsOfPage } from '../src/shared/listPages.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What readers see of lifted constraints and of past dates.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

/** Visits the hub on a day. */
async function visitOn(day: string, steps: (page: Page) => Promise<void>): Promise<void> {
  await visit(async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    await steps(page);
  });
}
const main = (page: Page) => page.getByRole('main');
const htmlOf = (address: string) => readFile(path.join(built.folder, address, 'index.html'), 'utf8');

describe('a lifted constraint', () => {
  test('is shown on the entry’s page, on its own, and on the page of entries to reconsider', async () => {
    const ledger = buildLedger(built.hub.entries);
    const [relied] = [...ledger.pages.values()].filter(({ reconsider }) => reconsider === 'check');
    const [bound] = [...ledger.pages.values()].filter(({ reconsider }) => reconsider === 'bound');
    if (!relied || !bound) throw new Error('The example has no page whose reasons are gone.');
    const [page, constraint, other] = [relied.id, relied.lifted[0] ?? '', bound.id].map(built.find);
    if (!page || !constraint || !other) throw new Error('Not found.');
    await visitOn('2026-11-22', async (window) => {
      await open(window, built.permalinkOf(page));
      const note = window.getByRole('complementary', { name: 'Does the reason still hold?' });
      await note.getByText('Check what relies on it now.').waitFor();
      await note.getByRole('link', { name: constraint.title }).click();
      await window.getByRole('heading', { level: 1, name: constraint.title }).waitFor();
      await window
        .getByRole('region', { name: 'No reason left, still in use' })
        .getByRole('link', { name: page.title })
        .waitFor();
      await main(window).getByRole('link', { name: 'Everything that can be reconsidered' }).click();
      await window.getByRole('heading', { level: 1, name: 'What can be reconsidered' }).waitFor();
      await window
        .getByRole('region', { name: /^Reason gone, still in use/ })
        .getByRole('link', { name: page.title })
        .waitFor();
      const some = window.getByRole('region', { name: /^Some reasons left/ });
      await some.getByRole('link', { name: other.title }).click();
      await window.getByRole('heading', { level: 1, name: other.title }).waitFor();
      await note.getByText(/ is gone; the others? still holds?\./).waitFor();
    });
  });
});

describe('a due date', () => {
  test('is past by the reader’s clock, not by the clock of the build', async () => {
    const entry = built.hub.entries.find(({ due, kind }) => due !== undefined && kind === 'archaeology');
    if (!entry?.due) throw new Error('The example has no archaeology with a due date.');
    const address = built.permalinkOf(entry);
    const words = 'It may still be right.';
    const note = (page: Page) => page.getByText(words).filter({ visible: true });
    await visitOn(entry.due, async (page) => {
      await open(page, address);
      await main(page).getByText('(due ').waitFor();
      await expect.poll(() => note(page).count()).toBe(0);
    });
    await visitOn('2099-01-01', async (page) => {
      await open(page, address);
      await note(page).waitFor();
      // It is shown once.
      expect(
        await main(page)
          .getByText(/\(due |was due on/)
          .filter({ visible: true })
          .count(),
      ).toBe(1);
      await main(page).getByRole('link', { name: 'All pages that are due' }).click();
      await page.getByRole('heading', { level: 1, name: 'What is due' }).waitFor();
    });
  });

  test('is listed, what is overdue first and what is due later folded, and an owner can be chosen', async () => {
    const day = '2026-11-22';
    const reviews = findReviews(built.hub.entries, defaultOutcomeAfter);
    const overdue = reviews.filter(({ due }) => due < day);
    expect(overdue.length).toBeGreaterThan(0);
    expect(await htmlOf('/reviews')).not.toContain('data-urgency');
    await visitOn(day, async (page) => {
      await open(page, '/reviews');
      const rows = main(page).locator('li[data-urgency]');
      await rows.first().waitFor();
      await expect.poll(() => rows.count()).toBe(Math.min(reviews.length, rowsOfPage));
      const shown = await rows.evaluateAll((all) =>
        all.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-urgency')),
      );
      expect(shown).not.toContain('later');
      expect(shown.slice(0, overdue.length)).toEqual(overdue.map(() => 'overdue'));
      await page.getByRole('combobox', { name: 'Owner' }).selectOption('Ingrid Solheim');
      const own = reviews.filter(({ ownerId }) => ownerId === 'person/ingrid-solheim');
      await expect.poll(() => rows.count()).toBe(own.length);
    });
  });
});

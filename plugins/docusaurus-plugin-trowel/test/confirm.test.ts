import { beforeAll, describe, expect, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What is due in the example hub leads to what confirms it.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

describe('what is due', () => {
  test('opens on what is overdue by the reader’s clock, with a count, and each page leads to its confirmation', async () => {
    await visit(
      async ({ page }) => {
        await page.clock.setFixedTime('2026-11-29T12:00:00');
        await open(page, '/reviews');
        const first = page.getByRole('main').getByRole('heading', { level: 2 }).first();
        await expect.poll(() => first.innerText()).toMatch(/^Overdue\s+\d+/);
        const overdue = page.getByRole('region', { name: /^Overdue/ }).getByRole('listitem');
        expect(await overdue.count()).toBe(Number(/\d+/.exec(await first.innerText())?.[0]));
        await overdue.getByRole('link', { name: 'It is right: confirm it (Boarding)' }).click();
        await page.getByText('If it is right, publish this change').waitFor();
        await expect.poll(() => page.getByLabel('Verified').inputValue()).toBe('2026-11-29');
      },
      { viewport: phone },
    );
  });

  test('is confirmed on one screen, which says what was lifted, and folds the rest of the form', async () => {
    await visit(
      async ({ page }) => {
        await open(page, '/write?edit=decision/0009-refunds-one-at-a-time&confirm=yes');
        await page.getByRole('heading', { level: 1, name: 'Confirm “Refunds run one at a time”' }).waitFor();
        await page.getByText(/Lifted: Bryggepay had no idempotency keys/).waitFor();
        await page.getByRole('button', { name: 'Download the file' }).waitFor();
        await page.getByText(/the file is at docs\/decisions\/0009-refunds-one-at-a-time\.md/).waitFor();
        await page.getByText('A single worker sends refunds one by one').first().waitFor();
        expect(await page.getByLabel('Title needed').isVisible()).toBe(false);
      },
      { viewport: phone },
    );
  });

  test('is confirmed from its own page, too, once it is past its date', async () => {
    await visit(async ({ page }) => {
      await page.clock.setFixedTime('2026-11-29T12:00:00');
      await open(page, '/systems/boarding');
      const note = page.getByRole('complementary', { name: 'Due for review' });
      await note.getByRole('link', { name: 'It is right: confirm it (Boarding)' }).click();
      await page.getByText('If it is right, publish this change').waitFor();
      expect(new URL(page.url()).searchParams.get('edit')).toBe('system/boarding');
    });
  });
});

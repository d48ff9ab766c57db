import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { listChecks } from '../src/hub/checks.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// Explain-back checks on their pages and on /review, and what a reader takes along from a path, in the example hub.

let built: BuiltHub;
let asked: { readonly address: string; readonly question: string }[];
beforeAll(async () => {
  built = await openHub();
  asked = built.hub.entries.flatMap((entry) =>
    entry.kind === 'archaeology'
      ? listChecks([entry]).map(({ question }) => ({ address: built.permalinkOf(entry), question }))
      : [],
  );
});
const { visit } = serveSite(async () => built.folder);

const monday = '2026-11-02';
const setDay = (page: Page, day: string) => page.clock.setFixedTime(new Date(`${day}T12:00:00`));
const isFocused = (element: Locator) => element.evaluate((found) => found === document.activeElement);
const checkOf = (page: Page) => page.locator('main [data-block=explain]').first();
/** Answers the first check of a page, and grades it. */
async function answer(page: Page, { address, text, grade }: Record<'address' | 'text' | 'grade', string>) {
  await open(page, address);
  await checkOf(page).getByRole('textbox').fill(text);
  await checkOf(page).getByText('Open the history').click();
  await checkOf(page).getByRole('button', { name: grade, exact: true }).click();
}

describe('an explain-back check', () => {
  test('keeps what the reader thinks, says when it comes back, and asks again on that day', async () => {
    const [first, second] = asked;
    if (!first || !second) throw new Error('The example has too few checks.');
    await visit(async ({ page }) => {
      await setDay(page, monday);
      await answer(page, { address: first.address, text: 'Two sums, I think.', grade: 'Missed it' });
      await checkOf(page).getByText('It comes back tomorrow.').waitFor();
      await answer(page, { address: second.address, text: 'No idea.', grade: 'Had it' });
      await checkOf(page).getByText('It comes back on Thursday.').waitFor();

      await open(page, first.address);
      await expect.poll(() => checkOf(page).getByRole('textbox').inputValue()).toBe('Two sums, I think.');

      await open(page, '/review');
      await page.getByText('Nothing is due today; next tomorrow.').waitFor();

      await setDay(page, '2026-11-03');
      await open(page, '/');
      await page.getByRole('link', { name: '1 check due, one minute' }).click();
      await page.getByRole('heading', { name: first.question }).waitFor();
      await page.getByRole('textbox', { name: 'What you think, before you look' }).fill('Now I know.');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Two sums, I think.').waitFor();
      await page.keyboard.press('3');
      await page.getByText('Done for today; next on Thursday.').waitFor();

      await open(page, '/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.getByRole('link', { name: /checks? due/ }).count()).toBe(0);
    });
  });

  test('is graded by keyboard alone, and the next one waits for words', async () => {
    const some = asked.slice(0, 2);
    await visit(async ({ page }) => {
      await setDay(page, monday);
      for (const { address } of some) await answer(page, { address, text: 'A guess.', grade: 'Missed it' });
      await setDay(page, '2026-11-03');
      await open(page, '/review');
      const field = page.getByRole('textbox', { name: 'What you think, before you look' });
      await field.waitFor();
      // Who opens the page keeps the focus, and a phone its keyboard down.
      expect(await isFocused(field)).toBe(false);
      await field.focus();
      await page.keyboard.type('Now I know.');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: /^Missed it back tomorrow/ }).waitFor();
      await page.keyboard.press('Escape');
      expect([await isFocused(field), await field.inputValue()]).toEqual([true, 'Now I know.']);
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('1');
      await page.getByText('Question 2 of 2').waitFor();
      await page.getByText('Missed it. It comes back tomorrow.').waitFor();
      await expect.poll(() => isFocused(field)).toBe(true);
      expect(await field.inputValue()).toBe('');
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('3');
      const end = page.getByText('Done for today; next tomorrow.');
      await end.waitFor();
      await expect.poll(() => isFocused(end)).toBe(true);
    });
  });

  test('says that its history was rewritten since the last answer', async () => {
    const [first] = asked;
    if (!first) throw new Error('The example has no check.');
    await visit(async ({ page }) => {
      await setDay(page, monday);
      await answer(page, { address: first.address, text: 'A guess.', grade: 'Missed it' });
      await page.evaluate(async () => {
        const store = Reflect.get(window, Symbol.for('trowel.store'));
        const [{ check }] = store.read().events;
        store.add({ type: 'answer', check, grade: 'missed', hash: 'another' });
        await store.settle();
      });
      await setDay(page, '2026-11-03');
      await open(page, '/review');
      await page.getByRole('button', { name: 'Open the history' }).click();
      await page.getByText('It was rewritten since your last answer.').waitFor();
    });
  });

  test('loads what plans repetitions only once it was graded', async () => {
    const [first] = asked;
    if (!first) throw new Error('The example has no check.');
    await visit(async ({ page }) => {
      const plans: string[] = [];
      page.on('response', async (response) => {
        if (response.url().endsWith('.js') && (await response.text()).includes('request_retention'))
          plans.push(response.url());
      });
      await open(page, first.address);
      await checkOf(page).getByRole('textbox').fill('Two sums?');
      await checkOf(page).getByText('Open the history').click();
      expect(plans).toEqual([]);
      await checkOf(page).getByRole('button', { name: 'Had it', exact: true }).click();
      await expect.poll(() => plans.length).toBe(1);
    });
  });

  test('is a question with a folded history without JavaScript, and pages say what one misses', async () => {
    const [first] = asked;
    if (!first) throw new Error('The example has no check.');
    await visit(
      async ({ page }) => {
        await page.goto(first.address);
        await checkOf(page).getByText(first.question).waitFor();
        expect(await checkOf(page).getByRole('textbox').count()).toBe(0);
        expect(await checkOf(page).getByRole('button').count()).toBe(0);
        await checkOf(page).getByText('Open the history').click();
        await page.goto('/review');
        await page.getByRole('link', { name: first.question }).waitFor();
        await page.getByText(/^Without JavaScript this page does not know/).waitFor();
        expect(await page.getByText('Looking for what is due').isVisible()).toBe(false);
        await page.goto('/progress');
        await page.getByText(/^Without JavaScript this page cannot read a link/).waitFor();
        expect(await page.getByRole('button', { name: 'Show' }).count()).toBe(0);
        await page.goto('/paths/backend-engineer');
        await page.getByText(/^Without JavaScript this page keeps no ticks/).waitFor();
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('what a reader takes along from a path', () => {
  test('a calendar says which zone was meant, and has stages and check-ins', async () => {
    await visit(async ({ page }) => {
      await setDay(page, monday);
      await open(page, '/paths/backend-engineer');
      await page.getByLabel('First day of the new hire').fill(monday);
      await page.getByLabel('With check-ins').check();
      await page.getByLabel('Your time zone').fill('Europe/Oslo');
      await page.getByLabel('The other’s time zone').fill('Europe/Olso');
      const save = page.getByRole('button', { name: 'Save the calendar' });
      await save.click();
      await page.getByText('There is no time zone “Europe/Olso”. Do you mean Europe/Oslo?').waitFor();
      await page.getByLabel('The other’s time zone').fill('Asia/Manila');
      const saved = page.waitForEvent('download');
      await save.click();
      const stream = await (await saved).createReadStream();
      const text = Buffer.concat(await stream.toArray()).toString('utf8');
      expect((await saved).suggestedFilename()).toBe('backend-engineer.ics');
      expect(text).toContain('DTSTART;VALUE=DATE:20261106');
      expect(text).toContain('DTSTART:20261103T090000Z');
    });
  });

  test('a check-list is all that is printed, and gone afterwards', async () => {
    await visit(async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => undefined;
      });
      await open(page, '/paths/backend-engineer');
      await page.getByRole('button', { name: 'Print the check-list' }).click();
      const list = page.locator('body > section');
      await list.waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => list.getByRole('listitem').first().isVisible()).toBe(true);
      expect(await page.getByRole('main').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await list.waitFor({ state: 'detached' });
    });
  });

  test('an agenda is copied as Markdown, with what was missed', async () => {
    const onPath = asked.find(({ address }) => address.includes('checkout-double-write'));
    if (!onPath) throw new Error('The example has no check on its path.');
    await visit(async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await answer(page, { address: onPath.address, text: 'Two *sums*', grade: 'Missed it' });
      await open(page, '/paths/backend-engineer');
      await page.getByRole('button', { name: 'Copy for 25 min' }).click();
      await page.getByText('Copied.').waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toContain('## Explain back again (');
      expect(text).toContain('I wrote “Two \\*sums\\*”');
      expect(text).toContain('## Next steps (');
    });
  });
});

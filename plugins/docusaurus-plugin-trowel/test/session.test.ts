import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { desk, open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { encodeProgress } from '../src/progress/share/encode.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// Mentors plan and hold sessions in the example hub, in a real browser.

const playbook = '/playbooks/backend-first-weeks';

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const session = (page: Page) => page.getByRole('region', { name: 'This session' });
const questions = (page: Page) => session(page).locator('[data-use=ask] > details > summary');
const press = (page: Page, name: string | RegExp) => session(page).getByRole('button', { name }).first().click();
const read = (page: Page) => questions(page).allInnerTexts();

/** Takes the clipboard away, so that the page shows what it would have copied. */
const withoutClipboard = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
const copied = (page: Page) => session(page).locator('textarea[readonly]').inputValue();

describe('a session', () => {
  test('is in hand as Markdown after three clicks from the home page', async () => {
    await visit(async ({ page }) => {
      await withoutClipboard(page);
      await open(page, '/');
      await page.getByRole('main').getByRole('link', { name: 'I mentor' }).click();
      await page.getByRole('main').getByRole('link', { name: 'Mentoring a new backend engineer' }).first().click();
      await press(page, 'Copy as Markdown');
      const text = await copied(page);
      expect(text).toMatch(/^# Session: Day one · 25 min\n\n## Arrive \(3 min\)/);
      expect(text.match(/^- \[ \] \[.+\]\(<http/gm)?.length).toBeGreaterThanOrEqual(3);
      const minutes = [...text.matchAll(/^## .+ \((\d+) min\)$/gm)].map(([, time]) => Number(time));
      expect(minutes.reduce((sum, time) => sum + time, 0)).toBe(25);
    });
  });

  test('is kept with its changes, and opens the next one with what was agreed and with other questions', async () => {
    await visit(async ({ page }) => {
      await open(page, playbook);
      await session(page).getByRole('combobox', { name: 'Stage' }).selectOption('month-1');
      await session(page).getByRole('combobox', { name: 'Mentee' }).fill('Noor <b>');
      await session(page).getByRole('combobox', { name: 'Mentee' }).press('Enter');
      const proposed = await read(page);
      await press(page, `Another one instead of “${proposed[0]}”`);
      await expect.poll(() => read(page)).not.toContain(proposed[0]);
      await press(page, `Leave out “${proposed[1]}”`);
      await expect.poll(() => questions(page).count()).toBe(proposed.length - 1);
      const planned = await read(page);
      await session(page).getByRole('textbox', { name: 'What you agree' }).fill('Draw the <i>queue</i>');
      await press(page, 'Print the plan').catch(() => {});

      await open(page, playbook);
      await expect.poll(() => read(page)).toEqual(planned);
      await press(page, 'We held it');
      await session(page)
        .getByText(/^Held on /)
        .waitFor();
      expect(await read(page)).toEqual(planned);
      await session(page).getByRole('button', { name: 'Undo', exact: true }).click();
      await press(page, 'We held it');
      await press(page, 'Plan the next one');
      await session(page).getByText('You agreed: Draw the <i>queue</i>').waitFor();
      await expect.poll(() => session(page).getByRole('textbox', { name: 'What you agree' }).inputValue()).toBe('');
      const next = await read(page);
      expect(next.filter((question) => planned.includes(question))).toEqual([]);
      await open(page, playbook);
      await expect.poll(() => read(page)).toEqual(next);
      await open(page, '/sessions');
      await page.getByRole('link', { name: 'Next with Noor <b>' }).click();
      await expect.poll(() => session(page).getByRole('combobox', { name: 'Mentee' }).inputValue()).toBe('Noor <b>');
    });
  });

  test('takes a block from the whole playbook, and says when that is too much', async () => {
    await visit(async ({ page }) => {
      await open(page, playbook);
      await page.getByRole('button', { name: /^Landmine \d/ }).click();
      const take = page.getByRole('button', { name: /^In this session: / });
      for (let at = 0; at < 3; at++) {
        await take.nth(at).click();
        await expect.poll(() => take.nth(at).getAttribute('aria-pressed')).toBe('true');
      }
      await session(page).getByRole('heading', { name: 'A landmine' }).waitFor();
      await session(page)
        .getByText(/more than you have\. Leave something out\./)
        .waitFor();
    });
  });

  test('begins at the stage and with the name of a link, which leaves the address', async () => {
    await visit(async ({ page }) => {
      await open(page, `${playbook}#session=week-1&with=Priya`);
      await expect.poll(() => session(page).getByRole('combobox', { name: 'Stage' }).inputValue()).toBe('week-1');
      await expect.poll(() => session(page).getByRole('combobox', { name: 'Mentee' }).inputValue()).toBe('Priya');
      await page.waitForURL((url) => url.hash === '');
    });
  });

  test('proposes anew without losing the name or what was written', async () => {
    await visit(async ({ page }) => {
      await open(page, `${playbook}#session=week-1&with=Priya`);
      const field = session(page).getByRole('textbox', { name: 'Notes' });
      await field.fill('Asked about the queue');
      await press(page, /^Leave out/);
      await press(page, 'Propose anew');
      await session(page).getByRole('button', { name: 'Keep as my plan' }).waitFor();
      await open(page, playbook);
      await expect.poll(() => field.inputValue()).toBe('Asked about the queue');
      expect(await session(page).getByRole('combobox', { name: 'Mentee' }).inputValue()).toBe('Priya');
    });
  });

  test('keeps notes while they are typed, and its plan when a link names another stage', async () => {
    await visit(async ({ page }) => {
      await open(page, playbook);
      await press(page, /^Leave out/);
      const planned = await read(page);
      const field = session(page).getByRole('textbox', { name: 'Notes' });
      await field.fill('Asked about the queue');
      // The field keeps the focus, and another tab has the plan.
      const other = await page.context().newPage();
      await open(other, `${playbook}#session=month-1`);
      await other.waitForURL((url) => url.hash === '');
      const same = session(other).getByRole('textbox', { name: 'Notes' });
      await expect.poll(() => same.inputValue()).toBe('Asked about the queue');
      expect(await read(other)).toEqual(planned);
    });
  });

  test('begins at the stage of a link without a touch', async () => {
    await visit(async ({ page }) => {
      await page.goto(`${playbook}#session=week-1`);
      await expect.poll(() => session(page).getByRole('combobox', { name: 'Stage' }).inputValue()).toBe('week-1');
    });
  });

  test('begins where the share link of a mentee says that they are', async () => {
    const plan = built.hub.paths.find(({ id }) => id === 'path/backend-engineer');
    const known = (plan?.stages ?? []).flatMap(({ steps }) => steps.map(({ id }) => id));
    const done = plan?.stages[0]?.steps ?? [];
    const steps = done.map(({ id }) => ({ id, state: 'done', on: '2026-11-03' }) as const);
    const shared = { path: 'path/backend-engineer', name: 'Ada <b>', person: 7, on: '2026-11-06', steps, answers: [] };
    const fragment = await encodeProgress(shared, { hub: 'https://example.org/', known });
    await visit(async ({ page }) => {
      await open(page, `/progress#${fragment}`);
      const next = page.getByRole('region', { name: 'What to ask next' });
      await next.getByRole('link', { name: 'Mentoring a new backend engineer' }).click();
      await expect.poll(() => session(page).getByRole('combobox', { name: 'Stage' }).inputValue()).toBe('week-1');
      await expect.poll(() => session(page).getByRole('combobox', { name: 'Mentee' }).inputValue()).toBe('Ada <b>');
      await session(page)
        .getByText(/^Their link of Nov 6, 2026: /)
        .waitFor();
    });
  });

  test('lasts as long as the page where the browser keeps nothing, and says so', async () => {
    await visit(
      async ({ page }) => {
        await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
        await open(page, playbook);
        await press(page, /^Leave out/);
        await session(page).getByText('This browser keeps nothing').waitFor();
        await session(page).getByRole('button', { name: 'Propose anew' }).waitFor();
      },
      { expectedError: 'indexedDB' },
    );
  });

  test.each([desk, phone])(
    'moves nothing on the page when what is kept has been read, $width wide',
    async (viewport) => {
      await visit(
        async ({ page }) => {
          await open(page, playbook);
          await session(page).getByRole('combobox', { name: 'Stage' }).selectOption('month-1');
          await press(page, /^Leave out/);
          await session(page).getByRole('button', { name: 'Propose anew' }).waitFor();
          const planned = await read(page);
          await page.addInitScript(() => {
            const shifts: number[] = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
                shifts.push(entry.value);
            }).observe({ type: 'layout-shift', buffered: true });
            Object.assign(window, { shifts });
          });
          await open(page, playbook);
          await expect.poll(() => read(page)).toEqual(planned);
          const sum = await page.evaluate(() =>
            (window as unknown as { shifts: readonly number[] }).shifts.reduce((all, one) => all + one, 0),
          );
          expect(sum).toBeLessThanOrEqual(0.02);
        },
        { viewport },
      );
    },
  );

  test('can be read without scripts', async () => {
    await visit(
      async ({ page }) => {
        await page.goto(playbook);
        await questions(page).first().waitFor();
        expect(await questions(page).count()).toBeGreaterThanOrEqual(3);
        expect(await session(page).getByRole('button').count()).toBe(0);
        await questions(page).first().click();
        await session(page)
          .getByRole('link', { name: /^From: / })
          .first()
          .waitFor();
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('a dialogue', () => {
  const address = '/handbook/mentors/practice/the-silent-mentee';
  const choices = (page: Page) => page.getByRole('list', { name: 'What do you do?' }).locator('visible=true');

  test('is played to an ending, and again to another', async () => {
    await visit(async ({ page }) => {
      await open(page, address);
      const choose = (words: RegExp) => choices(page).getByRole('link', { name: words }).click();
      await choose(/What are you looking at/);
      await choose(/Do you understand/);
      await page.getByText('a question with two answers', { exact: false }).first().waitFor();
      await page.getByText(/^Endings found: 1 of \d+$/).waitFor();
      await page.getByRole('button', { name: 'Play it again, and choose otherwise' }).click();
      await choose(/You put your hands in your lap/);
      await choose(/No, no, you are doing fine/);
      await page.getByText(/^Endings found: 2 of \d+$/).waitFor();
      await page.getByRole('button', { name: 'One step back' }).click();
      await choices(page)
        .getByRole('link', { name: /Since when/ })
        .waitFor();
    });
  });

  test('can be played without scripts, by its links', async () => {
    await visit(
      async ({ page }) => {
        await page.goto(address);
        await page.getByRole('link', { name: /What are you looking at/ }).click();
        await page.getByText('The cursor stops moving', { exact: false }).waitFor();
        expect(await page.getByText('Mira started nine days ago', { exact: false }).isVisible()).toBe(false);
        await page.getByRole('link', { name: /Do you understand/ }).click();
        await page.getByText('Look back:').locator('visible=true').waitFor();
      },
      { javaScriptEnabled: false },
    );
  });
});

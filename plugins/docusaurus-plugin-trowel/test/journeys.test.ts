import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What readers do in the example hub, in a real browser.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
/** Follows a link in the page's main part. */
const follow = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first().click();

describe('a new hire', () => {
  test('does two steps in at most six taps, and goes on with the third by one tap the next day', async () => {
    const plan = built.hub.paths.find(({ id }) => id === 'path/backend-engineer');
    const steps = (plan?.stages ?? []).flatMap(({ steps: some }) => some).filter(({ who }) => who === 'hire');
    const [first, second, third] = steps;
    if (!first || !second || !third) throw new Error('The path has too few steps.');
    await visit(
      async ({ page }) => {
        let taps = 0;
        const tap = async (target: Locator) => {
          taps += 1;
          await target.tap();
        };
        const next = page.getByRole('region', { name: 'Your next step' });
        const dock = page.getByRole('navigation', { name: 'Your step of Backend engineer' });
        await open(page, '/');
        expect(await next.isVisible()).toBe(false);
        const start = page.getByRole('region', { name: 'Where to start' });
        await tap(start.getByRole('link', { name: 'Backend engineer', exact: true }));
        await heading(page, 'Backend engineer').waitFor();
        await tap(page.getByRole('button', { name: 'Walk this path' }));
        // The first steps have no page of their own, and are done from the card.
        await next.getByRole('link', { name: first.title }).waitFor();
        await tap(next.getByRole('button', { name: 'Mark as done' }));
        await next.getByRole('link', { name: second.title }).waitFor();
        await tap(next.getByRole('button', { name: 'Mark as done' }));
        await next.getByRole('link', { name: third.title }).waitFor();
        expect(taps).toBeLessThanOrEqual(6);

        await open(page, '/');
        await tap(next.getByRole('link', { name: third.title }));
        await heading(page, third.title).waitFor();
        expect(taps).toBeLessThanOrEqual(7);
        await dock.getByRole('button', { name: 'Mark as done', pressed: false }).tap();
        await dock.getByRole('button', { name: 'Done', pressed: true }).waitFor();

        await open(page, '/paths/backend-engineer');
        const box = (title: string) => page.getByRole('checkbox', { name: `Done: ${title}`, exact: true });
        await expect.poll(() => box(second.title).isChecked()).toBe(true);
        await expect.poll(() => box(third.title).isChecked()).toBe(true);
        await box(first.title).uncheck();
        await next.getByRole('link', { name: first.title }).waitFor();
      },
      { viewport: phone, hasTouch: true, isMobile: true },
    );
  });

  test('skips a step with a reason, begins another, and shows only what is theirs', async () => {
    await visit(async ({ page }) => {
      await open(page, '/paths/backend-engineer');
      const steps = main(page).locator('li[data-trowel-step]');
      const shown = steps.filter({ visible: true });
      const all = await shown.count();
      await page.getByRole('button', { name: 'Walk this path' }).click();
      const row = steps.nth(1);
      await row.getByText('⋯').click();
      await row.getByRole('button', { name: 'Skip it' }).click();
      await row.getByRole('textbox', { name: 'Why do you skip it?' }).fill('I wrote it <b>myself</b>.');
      await row.getByRole('button', { name: 'Skip it' }).click();
      await row.getByText('Skipped: I wrote it <b>myself</b>.').waitFor();
      await steps.nth(2).getByText('⋯').click();
      await steps.nth(2).getByRole('button', { name: 'I’m on it' }).click();
      await page.getByRole('region', { name: 'Your next step' }).getByText('You have begun it.').waitFor();
      await page.getByRole('button', { name: 'Only mine' }).click();
      await expect.poll(() => shown.count()).toBeLessThan(all);
      await open(page, '/paths/backend-engineer');
      await row.getByText('Skipped: I wrote it <b>myself</b>.').waitFor();
      await page.getByText('My dates and my progress').click();
      await page.getByRole('button', { name: 'Stop walking this path' }).click();
      await page.getByRole('button', { name: 'Walk this path' }).waitFor();
    });
  });

  test('says once when they do not work, and finds it in the dates of the path and in the calendar', async () => {
    await visit(async ({ page }) => {
      await open(page, '/paths/backend-engineer');
      await page.getByRole('button', { name: 'Walk this path' }).click();
      await page.getByText('My dates and my progress').click();
      await page.locator('#trowel-dates').getByLabel('My first day').fill('2026-11-02');
      const weekOne = main(page).locator('[data-trowel-stage]').nth(1).locator('header time');
      const isBy = (day: string) => expect.poll(() => weekOne.getAttribute('datetime')).toBe(day);
      await isBy('2026-11-06');

      const [first, last] = [
        page.getByLabel('Day off, or the first of several'),
        page.getByLabel('Last day (if several)'),
      ];
      const add = page.getByRole('button', { name: 'Add', exact: true });
      await add.click();
      await page.getByText('Choose a day first.').waitFor();
      await first.fill('2026-11-05');
      await last.fill('2026-11-03');
      await add.click();
      await page.getByText('The last day is before the first one.').waitFor();
      await last.fill('2056-11-03');
      await add.click();
      await page.getByText('and these are 10,957.').waitFor();
      await last.fill('2026-11-06');
      await add.click();
      await isBy('2026-11-10');
      await page.getByRole('checkbox', { name: 'Tue', exact: true }).check();
      await isBy('2026-11-12');

      await page.getByText('Paste a list').click();
      await page.getByLabel(/^A day in each line/).fill('2026-11-09 Holiday\n2026-02-30');
      await page.getByRole('button', { name: 'Add the list' }).click();
      await page.getByText('“2026-02-30”: there is no such day.').waitFor();
      await isBy('2026-11-13');

      await open(page, '/paths/backend-engineer');
      await isBy('2026-11-13');
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save the calendar' }).click();
      const calendar = await readFile(await (await saved).path(), 'utf8');
      expect(calendar).toContain('DTSTART;VALUE=DATE:20261113');
      await page.getByText('My dates and my progress').click();
      await page.getByRole('button', { name: 'Remove Nov 9, 2026' }).click();
      await isBy('2026-11-12');
    });
  });

  test('is told what is open for their manager, and goes on by keyboard with what is next', async () => {
    await visit(async ({ page }) => {
      await open(page, '/paths/pier-operations-engineer');
      await page.getByRole('button', { name: 'Walk this path' }).click();
      const next = page.getByRole('region', { name: 'Your next step' });
      await next.getByRole('link', { name: 'Meet your buddy' }).waitFor();
      await next.getByText('Still open, for your manager: Get your harbour badge').waitFor();
      await next.getByRole('button', { name: 'Mark as done' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Next: Boarding').waitFor();
      const isFocused = () =>
        next.getByRole('link', { name: 'Boarding' }).evaluate((link) => link === document.activeElement);
      await expect.poll(isFocused).toBe(true);
    });
  });

  test('asks their manager when they can do nothing else', async () => {
    await visit(async ({ page }) => {
      await open(page, '/paths/pier-operations-engineer');
      await page.getByRole('button', { name: 'Walk this path' }).click();
      const next = page.getByRole('region', { name: 'Your next step' });
      const happened = next.getByRole('button', { name: 'It has happened' });
      // What the manager does comes last of all that they can do.
      const done = next.getByRole('button', { name: 'Mark as done' });
      await done.waitFor();
      while (!(await happened.isVisible())) {
        const title = await next.getByRole('link').innerText();
        await done.click();
        await expect.poll(() => next.getByRole('link').innerText()).not.toBe(title);
      }
      await next.getByText(/^You cannot go on before your (manager|mentor) acts/).waitFor();
    });
  });

  test('skips a step on its own page on a phone, and puts it back', async () => {
    await visit(
      async ({ page }) => {
        await open(page, '/paths/backend-engineer');
        await page.getByRole('button', { name: 'Walk this path' }).tap();
        await open(page, '/systems/booking');
        const dock = page.getByRole('navigation', { name: 'Your step of Backend engineer' });
        await dock.getByText('⋯').tap();
        await dock.getByRole('button', { name: 'Skip it' }).tap();
        await dock.getByRole('textbox', { name: 'Why do you skip it?' }).fill('I sold tickets.');
        await dock.getByRole('button', { name: 'Skip it' }).tap();
        await dock.getByText('Skipped: I sold tickets.').waitFor();
        await dock.getByRole('button', { name: 'Mark as done', pressed: false }).waitFor();
        await dock.getByText('⋯').tap();
        await dock.getByRole('button', { name: 'Put it back' }).tap();
        await expect.poll(() => dock.getByText('Skipped').count()).toBe(0);
      },
      { viewport: phone, hasTouch: true, isMobile: true },
    );
  });

  test('sees no bars and boxes on a page of a path that they do not walk', async () => {
    await visit(async ({ page }) => {
      await open(page, '/paths/backend-engineer');
      expect(await page.getByRole('progressbar').count()).toBe(0);
      expect(await page.getByRole('checkbox', { name: /^Done: / }).count()).toBe(0);
      await main(page).locator('li[data-trowel-step]').getByRole('link', { name: 'Booking', exact: true }).click();
      await heading(page, 'Booking').waitFor();
      await main(page)
        .getByText(/^Step \d+ of \d+ in/)
        .first()
        .waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
    });
  });
});

describe('a mentor', () => {
  test('opens a playbook, filters its questions, opens an answer, prints everything, and goes to its source', async () => {
    await visit(async ({ page }) => {
      await open(page, '/');
      await follow(page, 'I mentor');
      await heading(page, 'Plan a session').waitFor();
      await follow(page, 'Mentoring a new backend engineer');
      await heading(page, 'Mentoring a new backend engineer').waitFor();
      const blocks = main(page).locator('[data-block]');
      const all = await blocks.count();

      const chip = page.getByRole('button', { name: /^Ask \d/ });
      expect(await blocks.first().isVisible()).toBe(false);
      await chip.click();
      await blocks.first().waitFor({ state: 'visible' });
      await page.getByRole('status').getByText(`of ${all} shown`).waitFor();
      const kinds = await blocks.evaluateAll((shown) => shown.map((block) => block.getAttribute('data-block')));
      expect(new Set(kinds)).toEqual(new Set(['ask']));
      await chip.click();
      await page.waitForFunction((count) => document.querySelectorAll('main [data-block]').length === count, all);

      await page.getByRole('button', { name: /^Explain back \d/ }).click();
      const answers = main(page).locator('[data-block=explain] details');
      await expect.poll(() => answers.count()).toBeGreaterThan(0);
      const body = answers.first().locator(':scope > :not(summary)');
      await expect.poll(() => body.isVisible()).toBe(false);
      await answers.first().locator('summary').click();
      await body.waitFor({ state: 'visible' });
      await answers.first().locator('summary').click();
      await body.waitFor({ state: 'hidden' });

      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      for (const answer of await answers.all()) {
        await expect.poll(() => answer.locator(':scope > :not(summary)').isVisible()).toBe(true);
      }
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await body.waitFor({ state: 'hidden' });

      const back = main(page)
        .getByRole('link', { name: /^Read it on its page/ })
        .first();
      const address = (await back.getAttribute('href')) ?? '';
      await back.click();
      await page.waitForURL(`**${address}`);
      await main(page).locator('[data-block]').first().waitFor();
    });
  });
});

describe('an engineer', () => {
  test('looks by keyboard at what held years ago, shares the address, and returns to the present', async () => {
    await visit(async ({ page }) => {
      await open(page, '/systems/checkout?then=2018');
      const slider = page.getByRole('slider', { name: 'In force' });
      const layer = (title: string) => main(page).locator('ol > li', { hasText: title });
      await layer('Leave Bryggepay for Meridal').getByText('Not decided yet').waitFor();
      await layer('Refunds run one at a time').getByText('In force').waitFor();
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('at the end of 2018');

      await slider.focus();
      for (let month = 0; month < 3; month++) await page.keyboard.press('ArrowRight');
      await page.waitForURL('**/systems/checkout?then=2019-03');
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('at the end of Mar 2019');
      await page.reload();
      await layer('Leave Bryggepay for Meridal').getByText('Not decided yet').waitFor();

      await page.getByRole('button', { name: 'Back to today' }).click();
      await page.waitForURL(/checkout$/);
      await expect.poll(() => main(page).getByText('Not decided yet').count()).toBe(0);
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('today');
    });
  });

  test('goes from the list of decisions to their timeline and graph, and from a decision to its place in the graph', async () => {
    await visit(async ({ page }) => {
      await open(page, '/decisions');
      await follow(page, 'Timeline');
      await heading(page, 'Decisions in time').waitFor();
      await follow(page, 'What replaced what');
      await heading(page, 'What replaced what').waitFor();
      await follow(page, /^0003 Gates ask booking/);
      await heading(page, 'Gates ask booking about every ticket').waitFor();
      await follow(page, 'See the whole line of decisions');
      await heading(page, 'What replaced what').waitFor();
      const box = page.locator('[id="0003-gates-ask-booking"][data-aim=true]');
      await box.waitFor();
      await box.focus();
      await page.keyboard.press('Enter');
      await heading(page, 'Gates ask booking about every ticket').waitFor();
    });
  });

  test('pastes a line of a stack trace, reads what would break, and shares the address', async () => {
    await visit(async ({ page, context }) => {
      await open(page, '/why');
      const field = page.getByRole('textbox', { name: 'Path, stack trace or diff' });
      const answer = (tab: Page, name: string) => main(tab).getByRole('article', { name });
      await field.fill('\tat no.skerry.checkout.payments.PaymentService.charge(PaymentService.kt:88)');
      const double = answer(page, 'Why checkout writes every payment twice');
      await double.getByText('Landmine').first().waitFor();
      await double.getByText('The provider may have charged although it timed out').waitFor();
      await page.waitForURL('**/why?path=.../no/skerry/checkout/payments/PaymentService.kt:88');
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);

      await field.fill('gates/agent/cmd/agentd/restart.go');
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await answer(page, 'Why every gate restarts itself at 03:40').waitFor();
      const colleague = await context.newPage();
      await open(colleague, page.url());
      await answer(colleague, 'Why every gate restarts itself at 03:40').waitFor();
      await colleague.close();

      await page.goBack();
      await page.waitForURL(/why$/);
      // The examples are back once the page has reacted.
      const example = page.getByRole('button', { name: /^services\// });
      await example.waitFor();
      await expect.poll(() => field.inputValue()).toBe('');
      await example.click();
      await main(page)
        .getByRole('heading', { level: 2, name: /^Read before you change it/ })
        .waitFor();
      await double.getByRole('link', { name: 'Why checkout writes every payment twice' }).click();
      await heading(page, 'Why checkout writes every payment twice').waitFor();
      // A page links its globs back to the question.
      await follow(page, /payments\/\*\*$/);
      await heading(page, 'May I change this?').waitFor();
      await double.waitFor();
    });
  });

  test('asks about code without an entry, with a misspelt marker', async () => {
    await visit(async ({ page }) => {
      await open(page, '/why');
      const field = page.getByRole('textbox', { name: 'Path, stack trace or diff' });
      await field.fill('services/checkout-next/src/x.ts');
      await page.getByText('No page covers this code.').waitFor();
      await main(page).getByText('Not covered by any page').waitFor();
      await field.fill('// @why chekout-double-write');
      await main(page).getByRole('link', { name: 'Why checkout writes every payment twice' }).first().waitFor();
      await field.fill('why is it so?');
      await page.getByText('This names no file, so the hub was searched for its words.').waitFor();
    });
  });

  test.each([
    ['why does checkout write twice', /\?q=why%20does%20checkout%20write%20twice$/],
    ['PaymentService.kt', /\?path=\.\.\.\/PaymentService\.kt$/],
  ])('asks %s without a path, reads what the search finds, and shares the address', async (question, address) => {
    await visit(async ({ page, context }) => {
      const found = (tab: Page) =>
        main(tab)
          .getByRole('region', { name: 'Search results' })
          .getByRole('link', { name: 'Why checkout writes every payment twice' });
      await open(page, '/why');
      await page.getByRole('textbox', { name: 'Path, stack trace or diff' }).fill(question);
      await found(page).waitFor();
      await page.waitForURL(address);
      const colleague = await context.newPage();
      await open(colleague, page.url());
      await found(colleague).waitFor();
      await colleague.close();
    });
  });

  test('finds the page of an error message by keyboard alone', async () => {
    const challenge = built.hub.entries.find(
      ({ kind, fields }) => kind === 'challenge' && Array.isArray(fields.symptoms),
    );
    const symptom = String((challenge?.fields.symptoms as readonly string[] | undefined)?.[0]);
    await visit(async ({ page }) => {
      await open(page, '/systems/booking');
      await page.keyboard.press('/');
      const field = page.getByRole('combobox', { name: 'Search the hub' });
      await field.waitFor();
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.type(symptom);
      await page
        .getByRole('option', { name: challenge?.title ?? '' })
        .first()
        .waitFor();
      // The first result is chosen. Down and up again lead back to it.
      await page
        .locator('[role=option][aria-selected=true]')
        .getByText(challenge?.title ?? '')
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page
        .locator('[role=option][aria-selected=true]')
        .getByText(challenge?.title ?? '')
        .waitFor();
      await page.keyboard.press('Enter');
      await heading(page, challenge?.title ?? '').waitFor();

      await page.keyboard.press('Control+k');
      await field.waitFor();
      // The first Escape clears the last query, the second closes the dialog.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'hidden' });
    });
  });

  test('finds a superseded decision from the home page, and follows it to the one that holds', async () => {
    await visit(async ({ page }) => {
      await open(page, '/');
      await follow(page, /Search what we know/);
      await page.getByRole('combobox').fill('0003');
      const first = page.getByRole('option').first();
      await first.getByText('Gates ask booking about every ticket').waitFor();
      await first.click();
      await heading(page, 'Gates ask booking about every ticket').waitFor();
      expect(new URL(page.url()).pathname).toBe('/decisions/0003-gates-ask-booking');
      const banner = main(page).getByRole('complementary', { name: 'Superseded' });
      await banner.getByText('Superseded. In force today:').waitFor();
      await banner.getByRole('link').first().click();
      await heading(page, built.find('decision/0019-one-hub-per-pier').title).waitFor();
      await expect.poll(() => main(page).getByRole('complementary', { name: 'Superseded' }).count()).toBe(0);
    });
  });

  test('narrows decisions by two facets, shares the address, and returns with the back button', async () => {
    await visit(async ({ page, context }) => {
      await open(page, '/decisions');
      const rows = (tab: Page) => main(tab).locator('ol > li');
      const all = await rows(page).count();
      await main(page)
        .getByRole('checkbox', { name: /^Accepted/ })
        .check();
      await page.waitForURL(/status=accepted/);
      await expect.poll(() => rows(page).count()).toBeLessThan(all);
      const accepted = await rows(page).count();
      await main(page)
        .getByRole('checkbox', { name: /^Booking/ })
        .check();
      await page.waitForURL(/system=/);
      await expect.poll(() => rows(page).count()).toBeLessThan(accepted);
      const titles = await rows(page).allTextContents();
      expect(titles.length).toBeGreaterThan(0);
      const wanted = built.hub.entries.filter(
        ({ kind, status, systemIds }) =>
          kind === 'decision' && status === 'accepted' && systemIds.includes('system/booking'),
      );
      for (const { title } of wanted)
        expect(
          titles.some((shown) => shown.includes(title)),
          title,
        ).toBe(true);

      const other = await context.newPage();
      await open(other, page.url());
      await other.waitForFunction((count) => document.querySelectorAll('main ol > li').length === count, titles.length);
      await expect.poll(() => rows(other).allTextContents()).toEqual(titles);

      await page.goBack();
      await page.waitForFunction((count) => document.querySelectorAll('main ol > li').length === count, accepted);
      await page.goBack();
      await page.waitForFunction((count) => document.querySelectorAll('main ol > li').length === count, all);
    });
  });

  test('searches on the search page, narrows by kind, and shares the results', async () => {
    await visit(async ({ page, context }) => {
      await open(page, '/search');
      await page.getByRole('combobox').fill('payment');
      await main(page).locator('mark').first().waitFor();
      await page.waitForURL(/q=payment/);
      await main(page)
        .getByRole('checkbox', { name: /^Decision/ })
        .check();
      await page.waitForURL(/kind=decision/);
      const other = await context.newPage();
      await open(other, page.url());
      await other.locator('main mark').first().waitFor();
      await expect.poll(() => other.getByRole('combobox').inputValue()).toBe('payment');
      await expect
        .poll(async () => {
          const marks = await other.locator('main ol > li [data-kind]').all();
          return new Set(await Promise.all(marks.map((mark) => mark.getAttribute('data-kind'))));
        })
        .toEqual(new Set(['decision']));
    });
  });
});

describe('the front door', () => {
  const doors = ['I’m new here', 'I mentor', 'I’m looking for a past decision'];

  test('stands above the fold on a desk, and within two screens on a phone', async () => {
    for (const [viewport, first, last] of [
      [{ width: 1280, height: 860 }, 860, 860],
      [{ width: 390, height: 844 }, 844, 2 * 844],
    ] as const) {
      await visit(
        async ({ page }) => {
          await open(page, '/');
          const ends = await main(page)
            .getByRole('region', { name: 'Where to start' })
            .getByRole('listitem')
            .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().bottom));
          expect(ends).toHaveLength(3 * doors.length);
          expect(Math.max(...ends.slice(0, 3))).toBeLessThan(first);
          expect(Math.max(...ends)).toBeLessThan(last);
        },
        { viewport },
      );
    }
  });

  test('has a menu that leads everywhere, by keyboard on a desk and on a phone', async () => {
    await visit(async ({ page }) => {
      await open(page, '/');
      const menu = page.getByRole('navigation', { name: 'Main' });
      await menu.getByRole('button', { name: 'Systems' }).press('Enter');
      await menu.getByRole('link', { name: 'Challenges and error texts' }).press('Enter');
      await heading(page, 'Challenges').waitFor();
    });
    await visit(
      async ({ page }) => {
        await open(page, '/');
        await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
        const menu = page.locator('.navbar-sidebar');
        for (const group of ['Why', 'Learn', 'Systems', 'People'])
          await menu.getByRole('button', { name: group }).click();
        for (const name of [
          'Constraints',
          'Decision logs',
          'Gaps',
          'What is due',
          'Explain back',
          'Mentoring',
          'Programme',
          'Handbook',
        ])
          await menu.getByRole('link', { name, exact: true }).waitFor();
        await menu.getByRole('link', { name: 'Gaps' }).click();
        await heading(page, 'Where knowledge is thin').waitFor();
      },
      { viewport: phone },
    );
  });
});

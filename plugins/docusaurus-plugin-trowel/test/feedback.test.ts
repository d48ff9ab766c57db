import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What readers say without a name, and what changes because of it.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const endpoint = 'https://hooks.skerry.example/';
const elsewhere = { expectedForeign: endpoint };

/** Answers in place of the example's endpoint. Returns what it was sent. */
async function answerFor(page: Page, status: number) {
  const sent: { readonly body: unknown; readonly headers: Readonly<Record<string, string>> }[] = [];
  await page.route(`${endpoint}**`, async (route) => {
    const request = route.request();
    const allowed = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    if (request.method() === 'POST')
      sent.push({ body: JSON.parse(request.postData() ?? ''), headers: await request.allHeaders() });
    await route.fulfill({ status: request.method() === 'POST' ? status : 204, headers: allowed });
  });
  return sent;
}

const opener = (page: Page) => page.getByRole('button', { name: 'Did this page get you further?' });
const send = (page: Page) => page.getByRole('button', { name: 'Send it without a name' });

describe('an answer to a page', () => {
  test('is shown before it is sent, and nothing else is sent: no name, no page that was read, no cookie, no day', async () => {
    await visit(async ({ page }) => {
      const sent = await answerFor(page, 204);
      await open(page, '/archaeology/freight-file');
      await opener(page).click();
      await page.getByLabel('partly', { exact: true }).check();
      await page.getByLabel('What was missing, wrong or out of date?').fill('Which rule can go?');
      const shown = JSON.parse((await page.locator('pre', { hasText: '"further"' }).textContent()) ?? '');
      expect(shown).toEqual({
        page: 'archaeology/freight-file',
        further: 'partly',
        says: 'Which rule can go?',
        week: expect.stringMatching(/^\d{4}-W\d\d$/),
      });
      expect(sent).toEqual([]);
      await send(page).click();
      await page.getByText('Thank you. Nothing of it stays here.').waitFor();
      expect(sent.map(({ body }) => body)).toEqual([shown]);
      expect(sent[0]?.headers.cookie).toBeUndefined();
      expect(sent[0]?.headers.referer).toBeUndefined();
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Which rule');
    }, elsewhere);
  });

  test('is not sent with an address in it, and the form says so while one types', async () => {
    await visit(async ({ page }) => {
      await open(page, '/archaeology/freight-file');
      await opener(page).click();
      expect(await send(page).isDisabled()).toBe(true);
      await page.getByText('Read by').waitFor();
      await page.getByLabel('no', { exact: true }).check();
      await expect.poll(() => send(page).isEnabled()).toBe(true);
      await page.getByLabel('What was missing, wrong or out of date?').fill('Ask kari@skerry.example');
      await page.getByText('There is an e-mail address in it.').waitFor();
      expect(await send(page).isDisabled()).toBe(true);
      await page.getByLabel('What was missing, wrong or out of date?').fill('Ask whoever knows');
      await expect.poll(() => send(page).isEnabled()).toBe(true);
    });
  });

  test('stays in the form when it could not be sent, and can be sent again', async () => {
    await visit(
      async ({ page }) => {
        await answerFor(page, 500);
        await open(page, '/archaeology/freight-file');
        await opener(page).click();
        await page.getByLabel('no', { exact: true }).check();
        await send(page).click();
        await page.getByRole('alert').getByText('It could not be sent.').waitFor();
        await page.unroute(`${endpoint}**`);
        const sent = await answerFor(page, 204);
        await send(page).click();
        await page.getByText('Thank you. Nothing of it stays here.').waitFor();
        expect(sent).toHaveLength(1);
      },
      { ...elsewhere, expectedError: '500' },
    );
  });

  test('is not asked for on the pages of people', async () => {
    await visit(async ({ page }) => {
      await open(page, '/people/leif-aune');
      await page.getByRole('button', { name: 'This helped me' }).waitFor();
      expect(await opener(page).count()).toBe(0);
    });
  });
});

describe('the page of feedback', () => {
  test('takes the pulse, and leaves out what was not answered', async () => {
    await visit(async ({ page }) => {
      const sent = await answerFor(page, 204);
      await open(page, '/feedback');
      await page.getByRole('group', { name: 'The hours for it really exist' }).getByLabel('rather no').check();
      await page.getByRole('group', { name: 'Mentor or mentee?' }).getByLabel('a mentor').check();
      await page.getByLabel('One thing to keep').fill('Tuesdays.');
      await send(page).click();
      await page.getByText('Thank you. Nothing of it stays here.').waitFor();
      expect(sent.map(({ body }) => body)).toEqual([
        {
          page: 'programme',
          as: 'mentor',
          pulse: { hours: 'rather no' },
          keep: 'Tuesdays.',
          week: expect.stringMatching(/^\d{4}-W\d\d$/),
        },
      ]);
    }, elsewhere);
  });

  test('lists what is overdue by the reader’s clock, and what was done', async () => {
    await visit(async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-11-21T12:00:00Z'));
      await open(page, '/feedback');
      await page.getByText('Overdue since').first().waitFor();
      expect(await page.locator('[data-state=overdue]').count()).toBe(1);
      await page.clock.setFixedTime(new Date('2026-11-19T12:00:00Z'));
      await open(page, '/feedback');
      await expect.poll(() => page.locator('[data-state=open]').count()).toBe(2);
      expect(await page.locator('[data-state=overdue]').count()).toBe(0);
    });
  });
});

test('a page says what was changed about it after feedback, and leads to the retrospective', async () => {
  await visit(async ({ page }) => {
    await open(page, '/archaeology/freight-file');
    const changed = page.getByRole('list', { name: 'What was changed' });
    expect(await changed.innerText()).toMatch(
      /^Changed on .* after feedback, as agreed in the retrospective of .*: The page opens with a line of the file/,
    );
    await changed.getByRole('link', { name: 'the retrospective of' }).click();
    await page.waitForURL('**/retrospectives/2026-10-14-autumn');
    await page.getByRole('heading', { name: 'What became of it' }).waitFor();
  });
});

test('no file of the site has what somebody said, and no page of fewer than five answers is listed', async () => {
  const lines = readFileSync(path.join(import.meta.dirname, '../../../data/feedback.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const said = lines
    .map((line) => JSON.parse(line) as Readonly<Record<string, string | undefined>>)
    .flatMap(({ says, keep, change }) => [says, keep, change])
    // The notes about steps, which are shown, can have the same words.
    .filter((text) => text !== undefined)
    .filter(
      (text) => !readFileSync(path.join(import.meta.dirname, '../../../data/friction.jsonl'), 'utf8').includes(text),
    );
  expect(said.length).toBeGreaterThan(8);
  const files = await glob('**/*.{html,js,json}', { cwd: built.folder, absolute: true });
  expect(files.length).toBeGreaterThan(200);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const one of said) if (text.includes(one)) expect.fail(`${file} has “${one}”`);
  }
  const feedback = readFileSync(path.join(built.folder, 'feedback/index.html'), 'utf8');
  const rows = feedback.slice(
    feedback.indexOf('id="pages"') === -1 ? feedback.indexOf('id=pages') : feedback.indexOf('id="pages"'),
  );
  expect(rows).toContain('Checkout');
  expect(rows.slice(0, rows.indexOf('My sessions'))).not.toContain('Backend engineer');
});

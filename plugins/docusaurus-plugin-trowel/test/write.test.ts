import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { buildSite } from '../../../test/support/docusaurus.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { parsePage } from '../src/content/pageParser.ts';
import { makeFixtureSite } from './support/fixture.ts';

// Pages that are written in the browser, in a site that names a forge and a mail address.

let outDir: string;
let site: string;
beforeAll(async () => {
  const folder = path.join(inject('runDir'), 'write');
  outDir = path.join(folder, 'built');
  site = await makeFixtureSite(path.join(folder, 'site'), {
    options: { write: { forge: 'https://github.com/org/hub/edit/main/', mail: 'hub@example.org' } },
  });
  await buildSite({ site, outDir, args: [] });
});
const { visit } = serveSite(async () => outDir);

const story = {
  title: 'Monday stoppages: from 7 to 1',
  hard: 'Everybody knew, and **nobody** looked.\n\n<script>window.hacked = true</script>',
  changed: ':::ask[What would you look at first?]\n\nThe weekend.\n\n:::',
};
const publish = (page: Page) => page.getByRole('link', { name: 'Publish on GitHub' });

/** Lets no new tab open: the forge is not asked for anything. */
async function stay(page: Page) {
  await page.addInitScript(() => {
    addEventListener('click', (event) => {
      if ((event.target as Element).closest('a[target=_blank]')) event.preventDefault();
    });
  });
}

/** Fills in the form of a story as somebody would. */
async function fill(page: Page) {
  await page.getByLabel('Title needed').fill(story.title);
  await page.getByLabel('Authors', { exact: true }).fill('Tia Bo');
  await page.getByLabel('What was hard?').fill(story.hard);
  await page.getByLabel('What changed, and how do you know?').fill(story.changed);
  await page.getByLabel('What was measured').fill('Stoppages');
  await page.getByLabel('Before', { exact: true }).fill('7');
  await page.getByLabel('After', { exact: true }).fill('1');
}

/** Opens a form. */
async function openForm(page: Page, query: string) {
  await open(page, `/write${query}`);
  await page.getByLabel('Title needed').waitFor();
}

describe('a story', () => {
  test('is published from the home page in at most six clicks, with everything filled in on the forge, and has no problems', async () => {
    await visit(async ({ page, errors }) => {
      let clicks = 0;
      await page.exposeFunction('countClick', () => {
        clicks += 1;
      });
      await stay(page);
      await page.addInitScript(() => {
        addEventListener('click', () => (window as unknown as { countClick(): void }).countClick(), true);
      });
      await open(page, '/hub');
      await page.getByRole('link', { name: 'Tell a story' }).click();
      await page.getByLabel('Title needed').waitFor();
      await fill(page);
      const address = new URL((await publish(page).getAttribute('href')) ?? '');
      await publish(page).click();
      await page.getByText('The forge has opened in a new tab').waitFor();
      expect(clicks).toBeLessThanOrEqual(6);

      expect(`${address.origin}${address.pathname}`).toBe('https://github.com/org/hub/new/main/blog');
      const text = address.searchParams.get('value') ?? '';
      const source = `blog/${address.searchParams.get('filename')}`;
      expect(source).toMatch(/^blog\/\d{4}-\d\d-\d\d-monday-stoppages-from-7-to-1\.md$/);
      const { entry, problems } = parsePage({ source, text });
      expect(problems).toEqual([]);
      expect(entry).toMatchObject({ kind: 'story', title: story.title, people: ['Tia Bo'] });
      expect(entry.blocks.map(({ type }) => type)).toEqual(['ask']);
      expect(text).toContain('\\<script>');
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(errors).toEqual([]);
    });
  });

  test('is shown beside the form with its blocks and its figure, and HTML as it is written', async () => {
    await visit(async ({ page }) => {
      await openForm(page, '?kind=story');
      await fill(page);
      const shown = page.getByRole('region', { name: 'The page' });
      await shown.getByRole('heading', { name: story.title }).waitFor();
      await shown.locator('strong', { hasText: 'nobody' }).waitFor();
      await shown.getByText('What would you look at first?').waitFor();
      await shown.getByText('<script>window.hacked = true</script>').waitFor();
      await shown.getByText('Stoppages', { exact: true }).waitFor();
    });
  });

  test('says what is missing before it is published, and leads to it', async () => {
    await visit(async ({ page }) => {
      await openForm(page, '?kind=story');
      await page.getByRole('button', { name: 'Publish on GitHub' }).click();
      const alert = page.getByRole('alert');
      await alert.getByRole('link', { name: 'Authors' }).waitFor();
      expect(await page.getByLabel('Title needed').getAttribute('aria-invalid')).toBe('true');
      await alert.getByRole('link', { name: 'Authors' }).click();
      const authors = page.getByLabel('Authors', { exact: true });
      await expect.poll(() => authors.evaluate((input) => input === document.activeElement)).toBe(true);
      await page.getByRole('button', { name: 'Download the file' }).click();
      await page.getByText('Downloaded as a draft. Missing or not right yet: Title, Authors.').waitFor();
    });
  });

  test('that is too long for an address is copied and downloaded, and the page says what to paste', async () => {
    await visit(async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await stay(page);
      await openForm(page, '?kind=story');
      await fill(page);
      await page.getByLabel('What did you do about it?').fill('Wort für Wort. '.repeat(600));
      await expect.poll(() => publish(page).getAttribute('href')).not.toContain('value=');
      const download = page.waitForEvent('download');
      await publish(page).click();
      const text = await readFile(await (await download).path(), 'utf8');
      expect(text).toContain('Wort für Wort.');
      await page.getByText('Paste it there').waitFor();
    });
  });
});

describe('a draft', () => {
  test('is there again after a reload, beside others, and can be deleted', async () => {
    await visit(async ({ page }) => {
      await openForm(page, '?kind=story');
      await fill(page);
      await page.getByText('The draft is kept in this browser.').waitFor();
      await page.reload();
      await expect.poll(() => page.getByLabel('Title needed').inputValue()).toBe(story.title);
      await openForm(page, '?kind=challenge&title=Gate');
      await page.getByLabel('Symptoms needed').fill('E42');
      await page.getByText('The draft is kept in this browser.').waitFor();
      await open(page, '/write');
      await page.getByRole('link', { name: story.title }).waitFor();
      await page.getByRole('button', { name: 'Delete Gate' }).click();
      await expect.poll(() => page.getByRole('link', { name: 'Gate' }).count()).toBe(0);
      await page.getByRole('link', { name: story.title }).click();
      await expect.poll(() => page.getByLabel('What was hard?').inputValue()).toBe(story.hard);
    });
  });

  test('of an older form is opened with what still fits, and the rest is shown and stays', async () => {
    await visit(async ({ page }) => {
      await openForm(page, '?kind=story');
      await fill(page);
      await page.getByText('The draft is kept in this browser.').waitFor();
      await open(page, '/write');
      await page.evaluate(() => {
        const key = Object.keys(localStorage).find((one) => one.startsWith('trowel-draft')) as string;
        const kept = JSON.parse(localStorage.getItem(key) as string);
        kept.draft.values.mood = 'calm';
        localStorage.setItem(key, JSON.stringify(kept));
      });
      await page.getByRole('link', { name: story.title }).click();
      await page.getByText('What no longer fits').waitFor();
      await page.getByText('mood: "calm"').waitFor();
      await page.getByLabel('Title needed').fill('Another');
      await expect
        .poll(() => page.evaluate(() => Object.values(localStorage).find((one) => one.includes('Another'))))
        .toContain('"mood":"calm"');
      const mail = await page.getByRole('link', { name: 'Send it by mail' }).getAttribute('href');
      expect(mail).toContain('mailto:hub@example.org?subject=Add%20%E2%80%9CAnother');
    });
  });

  test('that the browser does not keep is said to be lost, and can be downloaded', async () => {
    await visit(async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      });
      await openForm(page, '?kind=story');
      await fill(page);
      await page.getByText('This browser keeps nothing').waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download the file' }).click();
      expect((await download).suggestedFilename()).toMatch(/monday-stoppages-from-7-to-1\.md$/);
    });
  });
});

describe('the file of a page', () => {
  test('has a safe name that is said and can be changed', async () => {
    await visit(async ({ page }) => {
      await openForm(page, '?kind=system&title=../../x');
      const name = page.getByLabel('File', { exact: true });
      expect(await name.inputValue()).toBe('x');
      await page.getByLabel('Title needed').fill('con');
      await page.getByText('That name is reserved.').waitFor();
      expect(await name.inputValue()).toBe('con-system');
      await name.fill('../secret');
      await page.getByText('Use letters, digits').waitFor();
    });
  });
});

describe('a page that is there', () => {
  test('is changed in the form it is read into, and everything else stays byte for byte', async () => {
    await visit(async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await stay(page);
      await open(page, '/docs/next/decisions/0005-from-windows');
      await page.getByRole('link', { name: 'Edit this page, without git' }).click();
      await page.getByLabel('Title needed').fill('Another title');
      await expect
        .poll(() => publish(page).getAttribute('href'))
        .toBe('https://github.com/org/hub/edit/main/docs/decisions/0005-from-windows.md');
      await publish(page).click();
      await page.getByText('The text is in the clipboard.').waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      const original = await readFile(path.join(site, 'docs/decisions/0005-from-windows.md'), 'utf8');
      const changed = text.split('\r\n').filter((line) => !original.split('\r\n').includes(line));
      expect(changed).toEqual(['title: Another title']);
    });
  });
});

describe('pasted rich text', () => {
  test('becomes Markdown, and nothing of it runs', async () => {
    await visit(async ({ page }) => {
      await openForm(page, '?kind=story');
      const field = page.getByLabel('What was hard?');
      await field.focus();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData(
          'text/html',
          '<h2>It</h2><p>was <b>hard</b><img src=x onerror="window.hacked=1"><script>window.hacked=1</script></p>',
        );
        data.setData('text/plain', 'It was hard');
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      });
      await expect.poll(() => field.inputValue()).toBe('### It\n\nwas **hard**');
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    });
  });
});

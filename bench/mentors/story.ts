import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import type { Server } from '../server.ts';

/** What publishing a story took. */
interface Published {
  readonly clicks: number;
  readonly letters: number;
  readonly problems: number;
}

/** The story of the handbook's miniature, shortened, by the labels of the form. */
const answers = [
  ['Title needed', 'Monday stoppages went from seven to one'],
  ['Authors', 'noor-haddad'],
  [
    'What was hard?',
    'Fourteen stations stopped at once, every Monday, and nobody was surprised. I wanted to free the blocked numbers.',
  ],
  [
    'What did you do about it? What turned it?',
    'Tiago asked what the carrier does when a number comes twice. So I looked at who takes three blocks, and why.',
  ],
  ['What changed, and how do you know?', 'One line. Finding it took four weeks; one stoppage since April.'],
  ['What was measured', 'Monday stoppages'],
  ['Before', '7'],
  ['After', '1'],
] as const;

/** Publishes a story from the home page on, and counts clicks and letters. The example hub has no forge, so its file is downloaded. */
export async function publishStory(browser: Browser, server: Server): Promise<Published> {
  const context = await browser.newContext({ baseURL: server.origin, acceptDownloads: true });
  try {
    const page = await context.newPage();
    let clicks = 0;
    await page.exposeFunction('countClick', () => {
      clicks += 1;
    });
    // As text: tsx would call its own helpers in a function, which the page does not have.
    await page.addInitScript({ content: "addEventListener('click', () => window.countClick(), true);" });
    await page.goto('/');
    await page.getByRole('link', { name: 'Tell a story' }).click();
    for (const [label, text] of answers) await fill(page, label, text);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the file' }).click();
    const saved = await download;
    const text = await readFile(await saved.path(), 'utf8');
    const { problems } = parsePage({ source: `blog/${saved.suggestedFilename()}`, text });
    return { clicks, letters: answers.reduce((sum, [, one]) => sum + one.length, 0), problems: problems.length };
  } finally {
    await context.close();
  }
}

/** Gets to a field by the keyboard, as somebody does who types: no click. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.insertText(text);
}

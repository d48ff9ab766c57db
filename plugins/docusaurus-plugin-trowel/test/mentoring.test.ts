import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { createPairingWorld } from '../src/mentoring/pairing/pairingWorld.ts';
import { findOpenWishes } from '../src/mentoring/pairing/wishes.ts';
import { nextPairingSpan } from '../src/shared/pairingSpan.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// Who could learn from whom.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

/** Somebody of the example who can be mentored, whatever the day of the build. */
const [mentee, mentor, skill] = ['Morag MacInnes', 'Seun Adeyemi', 'giving-feedback'] as const;

describe('the page of mentoring', () => {
  test('leads from a person by the reasons for a mentor to the filled form of an engagement', async () => {
    await visit(
      async ({ page }) => {
        await open(page, '/mentoring');
        const main = page.getByRole('main');
        await main.getByRole('combobox', { name: 'Whose wishes' }).selectOption(mentee);
        await expect.poll(() => page.url()).toContain('?person=morag-macinnes');
        await main.getByText(`teaches ${skill}`).waitFor();
        await main
          .getByText(/^\d+(\.\d)? h shared a week$/)
          .first()
          .waitFor();
        await main.getByRole('link', { name: mentor }).first().waitFor();
        // Nothing else is left on the page.
        await expect.poll(() => main.getByRole('heading', { level: 2 }).count()).toBe(1);
        await main.getByRole('link', { name: 'Propose this pair' }).first().click();
        await expect.poll(() => page.getByLabel('Title needed').inputValue()).toContain(mentor);
        await expect.poll(() => page.getByLabel('Mentor needed').inputValue()).toBe(mentor);
        await page.getByRole('button', { name: new RegExp(`Remove.*${mentee}`) }).waitFor();
        await page.getByRole('button', { name: new RegExp(`Remove.*${skill}`) }).waitFor();
      },
      { viewport: phone },
    );
  });

  test('an address opens the page at a person', async () => {
    await visit(async ({ page }) => {
      await open(page, '/mentoring?person=noor-haddad');
      const main = page.getByRole('main');
      await main.getByText('is Noor Haddad’s manager').waitFor();
    });
  });

  test('has everybody with an open wish, and every skill, without scripts', async () => {
    const html = await readFile(path.join(built.folder, 'mentoring', 'index.html'), 'utf8');
    const world = createPairingWorld(built.hub.entries, nextPairingSpan('2026-11-29'));
    const { people } = world;
    const open = findOpenWishes(world);
    expect(open.length).toBeGreaterThan(0);
    for (const { person } of open) expect(html).toContain(person.name);
    for (const one of people.filter(({ paused }) => !paused).flatMap(({ teaches, learns }) => [...teaches, ...learns]))
      expect(html).toContain(one);
  });
});

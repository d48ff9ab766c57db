import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { desk, open, phone } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// Where the example hub shows what readers come for.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);

const main = (page: Page) => page.getByRole('main');
const drawing = (page: Page) => page.getByRole('region', { name: /^History, drawn/ });
/** Returns the distance of an element from the top of the page. */
const topOf = async (page: Page, selector: string) =>
  main(page)
    .locator(selector)
    .first()
    .evaluate((element) => Math.round(element.getBoundingClientRect().top + window.scrollY));

describe('a system’s page', () => {
  test('draws its history before the first heading of its text, and lists all headings in its contents', async () => {
    await visit(async ({ page }) => {
      await open(page, '/systems/checkout');
      expect(await topOf(page, '#trowel-history')).toBeLessThan(await topOf(page, '#what-it-does'));
      const headings = main(page).locator('article :is(h2)[id]');
      // On a phone the contents stand above the text.
      const contents = page.locator('.table-of-contents a:visible');
      const idsOf = await headings.evaluateAll((all) => all.map(({ id }) => `#${id}`));
      const linked = await contents.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(idsOf).toContain('#trowel-people');
      expect(linked.filter((href) => idsOf.includes(href ?? ''))).toEqual(idsOf);
    });
  });

  test('opens at the drawing when the address names a moment, and at its top when it does not', async () => {
    await visit(async ({ page }) => {
      await open(page, '/systems/checkout?then=2019');
      await expect.poll(() => drawing(page).evaluate((sheet) => sheet.getBoundingClientRect().top)).toBeLessThan(500);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      await open(page, '/systems/checkout');
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    });
  });

  test('shows today’s side of the drawing on a phone, also without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false])
      await visit(
        async ({ page }) => {
          await page.goto('/systems/checkout');
          const { seen, edge } = await drawing(page).evaluate((sheet) => ({
            seen: sheet.querySelector('svg')?.getBoundingClientRect().right ?? 0,
            edge: sheet.getBoundingClientRect().right,
          }));
          expect(Math.abs(seen - edge)).toBeLessThan(20);
        },
        { viewport: phone, javaScriptEnabled },
      );
  });
});

describe('archaeology', () => {
  test('opens with its verdict, its landmines and whom to ask, and a landmine’s title leads to it', async () => {
    await visit(async ({ page }) => {
      await open(page, '/archaeology/checkout-double-write');
      const note = page.getByRole('region', { name: 'May I change it?' });
      await note.getByText('It is still needed.').waitFor();
      await note.getByRole('link', { name: '#checkout' }).waitFor();
      expect(await topOf(page, '[data-trowel-verdict]')).toBeLessThan(await topOf(page, 'article dl dt'));
      const [landmine] =
        built.find('archaeology/checkout-double-write')?.blocks.filter(({ type }) => type === 'landmine') ?? [];
      await note.getByRole('link', { name: landmine?.title ?? '' }).click();
      await expect
        .poll(() =>
          page
            .locator('[data-block=landmine]')
            .first()
            .evaluate((block) => block.getBoundingClientRect().top),
        )
        .toBeLessThan(300);
    });
  });

  test('is listed with verdicts, and can be narrowed by them', async () => {
    const kept = built.hub.entries.filter(({ fields }) => fields.verdict === 'revisit').length;
    await visit(async ({ page }) => {
      await open(page, '/archaeology');
      await page.getByRole('checkbox', { name: /^Revisit/ }).check();
      await expect.poll(() => main(page).locator('ol > li').count()).toBe(kept);
      expect(
        await main(page)
          .locator('ol > li', { hasText: /Revisit/i })
          .count(),
      ).toBe(kept);
    });
  });
});

test.each([
  ['a path, how to begin', '/paths/backend-engineer', 'form:has(input[type=date])', 800],
  ['a playbook, the first question of the session', '/playbooks/backend-first-weeks', '[data-use=ask]', 760],
])('%s, is on the first screen of a desk', async (_, address, selector, most) => {
  await visit(
    async ({ page }) => {
      await open(page, address);
      expect(await topOf(page, selector)).toBeLessThan(most);
    },
    { viewport: { width: 1280, height: 860 } },
  );
});

test('a path says how to begin before its text, also on a phone', async () => {
  await visit(
    async ({ page }) => {
      await open(page, '/paths/backend-engineer');
      const next = main(page).getByRole('button', { name: 'Walk this path' });
      await expect.poll(() => next.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThan(phone.height);
    },
    { viewport: phone },
  );
});

test('a playbook begins its session on the first screen of a phone', async () => {
  await visit(
    async ({ page }) => {
      await open(page, '/playbooks/backend-first-weeks');
      const stage = page.getByRole('combobox', { name: 'Stage' });
      await expect.poll(() => stage.evaluate((box) => box.getBoundingClientRect().bottom)).toBeLessThan(phone.height);
    },
    { viewport: phone },
  );
});

test('the rail of the hub’s own pages links to the sections of the page', async () => {
  await visit(
    async ({ page }) => {
      for (const address of ['/gaps', '/mentoring', '/reconsider', '/reviews', '/log']) {
        await open(page, address);
        const links = page.getByRole('navigation', { name: 'Sections of this page' }).getByRole('link');
        await links.first().waitFor();
        const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
        for (const target of targets)
          await expect.poll(() => page.locator(target).count(), { message: `${address}${target}` }).toBe(1);
      }
    },
    { viewport: desk },
  );
});

test('content begins at one place on every kind of page of a wide screen', async () => {
  const pages = [
    '/systems/checkout',
    '/archaeology',
    '/decisions',
    '/reconsider',
    '/gaps',
    '/reviews',
    '/why',
    '/search',
  ];
  await visit(
    async ({ page }) => {
      const starts = new Map<string, number>();
      for (const address of [...pages, '/people/tiago-marques', '/stories/ladder-notes', '/handbook/asking-why']) {
        await open(page, address);
        starts.set(
          address,
          await page
            .locator('h1')
            .first()
            .evaluate((title) => title.getBoundingClientRect().left),
        );
      }
      expect([...starts].filter(([, left]) => Math.abs(left - (starts.get('/decisions') ?? 0)) > 1)).toEqual([]);
    },
    { viewport: desk },
  );
});

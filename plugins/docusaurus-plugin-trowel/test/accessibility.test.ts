import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { checkAllFaces, findViolations, setTheme } from './support/accessibility.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// Every type of page: its accessibility, on a phone and on a desktop, in both themes, and without scripts.

const pageTypes = {
  home: '/',
  'index of decisions': '/decisions',
  'timeline of decisions': '/decisions/timeline',
  'what replaced what': '/decisions/supersession',
  'index of systems': '/systems',
  'index of people': '/people',
  'index of stories': '/stories/all',
  'superseded decision': '/decisions/0003-gates-ask-booking',
  'accepted decision': '/decisions/0007-record-the-attempt-first',
  system: '/systems/booking',
  'system as it was': '/systems/booking?then=2018-06',
  archaeology: '/archaeology/the-hour-that-happens-twice',
  constraint: '/constraints/pci-scope',
  'constraint that was lifted': '/constraints/bryggepay-no-idempotency',
  'decision whose reason is gone': '/decisions/0009-refunds-one-at-a-time',
  'decision of which a reason is gone': '/decisions/0015-gate-agent-restarts-at-0340',
  'what can be reconsidered': '/reconsider',
  'what is due': '/reviews',
  'explain back': '/review',
  'what is missing': '/gaps',
  'what is said, and what changes': '/feedback',
  retrospective: '/retrospectives/2026-10-14-autumn',
  'page that was changed': '/archaeology/freight-file',
  'who learns from whom': '/mentoring',
  'the mentors for a person': '/mentoring?person=tiago-marques',
  'the programme': '/programme',
  'the figures of a path': '/paths/backend-engineer/figures',
  'decision logs': '/log',
  'entry of a log that was promoted': '/log/noor-haddad/several-refund-workers',
  'entry of a log that waits': '/log/priya-raman/one-utf8-file-before-christmas',
  'record that came from a log': '/decisions/0020-refund-in-parallel-per-booking',
  'other hubs': '/hubs',
  'another hub': '/hubs/county',
  'entry of another hub': '/hubs/county/decision/0003-settle-by-service-day',
  challenge: '/challenges/',
  story: '/stories/',
  pattern: '/patterns/',
  path: '/paths/backend-engineer',
  'progress without a link': '/progress',
  playbook: '/playbooks/',
  'playbook for mentors': '/playbooks/backend-first-weeks',
  sessions: '/sessions',
  'session about a system': '/sessions/system/checkout',
  'scene to play': '/handbook/mentors/practice/the-silent-mentee',
  'engagement that is silent': '/engagements/gates-without-a-network',
  'engagement that ended': '/engagements/first-watch-alone',
  pilot: '/pilots/dog-watch',
  'shadowing rotation': '/rotations/gates-in-winter',
  person: '/people/leif-aune',
  'the evidence of a person': '/people/tiago-marques/evidence',
  'person who leaves': '/people/ingrid-solheim',
  guide: '/handbook',
  'list of stories': '/stories',
  'search with results': '/search?q=payment',
  'search without results': '/search?q=qqqqqqqq',
  'why code is so': '/why',
  'why code is so, answered':
    '/why?path=services/checkout/src/main/kotlin/no/skerry/checkout/payments/Retry.kt:12%20@why%20no-such-name:12&path=tools/x.ts',
  'what can be written': '/write',
  'a story that is written': '/write?kind=story',
  'a path that is written': '/write?kind=path',
  'no such page': '/no-such-page',
} as const;

let built: BuiltHub;
let addresses: ReadonlyMap<string, string>;

beforeAll(async () => {
  built = await openHub();
  // An address that ends in a slash stands for the longest page of that kind.
  addresses = new Map(
    Object.entries(pageTypes).map(([type, address]) => {
      const [, folder] = /^\/([a-z]+)\/$/.exec(address) ?? [];
      if (folder === undefined) return [type, address];
      const candidates = built.hub.entries.filter(({ kind }) => kind === type);
      const [fullest] = candidates.sort((a, b) => weight(b) - weight(a));
      if (!fullest) throw new Error(`The example has no ${type}.`);
      return [type, built.permalinkOf(fullest)];
    }),
  );
});
const { visit } = serveSite(async () => built.folder);

function weight({ sections, blocks }: { sections: readonly { text: string }[]; blocks: readonly unknown[] }): number {
  return sections.reduce((sum, { text }) => sum + text.length, 0) + blocks.length * 1000;
}

/** Opens a page and waits until it shows what it loads late. */
async function openComplete(page: Page, type: string, address: string): Promise<void> {
  await open(page, address);
  if (type === 'search with results') await page.locator('main mark').first().waitFor();
  if (type === 'why code is so, answered') await page.getByText('Not covered by any page').first().waitFor();
  if (type.endsWith('that is written')) await page.getByLabel('Title needed').waitFor();
  if (type === 'search without results') await page.getByText('Nothing found').first().waitFor();
}

/** The server answers with 404 when a page does not exist. */
function expectedErrorOf(type: string): string | undefined {
  return type === 'no such page' ? '404' : undefined;
}

describe.concurrent('axe finds no violation, nothing overflows, no script fails and nothing is loaded from elsewhere', () => {
  for (const type of Object.keys(pageTypes)) {
    test(type, async () => {
      await visit(
        async ({ page }) => {
          await openComplete(page, type, addresses.get(type) as string);
          await checkAllFaces(page);
        },
        { expectedError: expectedErrorOf(type) },
      );
    });
  }

  const boxStates = {
    'before anything is typed': { text: '', shows: '[data-type=recent]' },
    'with results': { text: 'payment', shows: '[data-type=page] mark' },
    'with completions of a filter': { text: 'payment status:', shows: '[data-type=completion]' },
    'with nothing found': { text: 'payment kind:playbook status:rejected ', shows: '[data-type=suggestion]' },
  } as const;
  for (const [state, { text, shows }] of Object.entries(boxStates)) {
    test(`the search box, ${state}`, async () => {
      await visit(async ({ page }) => {
        // Two recent searches.
        for (const before of ['gates', 'refund']) {
          await open(page, '/');
          await page.keyboard.press('/');
          await page.getByRole('combobox', { name: 'Search the hub' }).fill(before);
          await page.locator('[role=option][data-type=page] mark').first().waitFor();
          await page.getByRole('option').first().click();
          await page.getByRole('combobox', { name: 'Search the hub' }).waitFor({ state: 'hidden' });
        }
        await open(page, '/');
        await page.keyboard.press('/');
        await page.getByRole('combobox', { name: 'Search the hub' }).fill(text);
        await page.locator(`[role=option]${shows}`).first().waitFor();
        await checkAllFaces(page);
      });
    });
  }

  test('a page that helped, with its thanks', async () => {
    await visit(async ({ page }) => {
      await open(page, '/systems/booking');
      await page.getByRole('button', { name: 'This helped me' }).click();
      await page.getByLabel('Thank the author in a sentence').waitFor();
      await page.locator('summary', { hasText: 'What helped you' }).click();
      await checkAllFaces(page);
    });
  });

  test('the search page with completions of a filter', async () => {
    await visit(async ({ page }) => {
      await open(page, '/search?q=payment+status:superseded');
      await page.getByRole('combobox').fill('payment system:');
      await page.locator('[role=option][data-type=completion]').first().waitFor();
      for (const theme of ['light', 'dark'] as const) {
        await setTheme(page, theme);
        expect(await findViolations(page), theme).toEqual([]);
      }
    });
  });
});

/** Pages with few links in sight, and how many. */
const fewLinks: Readonly<Record<string, number>> = {
  'no such page': -1,
  'session about a system': 1,
  'other hubs': 0,
  'entry of another hub': 1,
};

describe('without JavaScript', () => {
  for (const type of Object.keys(pageTypes).filter((name) => !name.startsWith('search'))) {
    test(`${type} can be read`, async () => {
      await visit(
        async ({ page }) => {
          await page.goto(addresses.get(type) as string);
          const heading = page.locator('h1');
          await expect.poll(() => heading.isVisible()).toBe(true);
          const links = page.locator('main a[href]:visible');
          await expect.poll(() => links.count()).toBeGreaterThan(fewLinks[type] ?? 2);
          // Rows off the screen are drawn once they come near it.
          await page.locator('main').evaluate((main) => {
            for (const one of main.querySelectorAll<HTMLElement>('*')) one.style.contentVisibility = 'visible';
          });
          // All text is visible, but for answers that are closed on purpose and for what only scripts answer.
          const [shown, held] = await Promise.all([
            page.locator('main').innerText(),
            page.locator('main').evaluate((main, away) => {
              const copy = main.cloneNode(true) as HTMLElement;
              for (const closed of copy.querySelectorAll(away)) closed.remove();
              return copy.textContent ?? '';
            }, 'details, script, style, svg, noscript, dialog, [hidden], [data-trowel-scripted], [data-trowel-turn]'),
          ]);
          const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').length;
          expect(letters(shown)).toBeGreaterThan(letters(held) * 0.8);
        },
        { javaScriptEnabled: false, expectedError: expectedErrorOf(type) },
      );
    });
  }

  test('an answer opens', async () => {
    await visit(
      async ({ page }) => {
        await page.goto('/archaeology/checkout-double-write');
        const answer = page.locator('[data-block=explain] details').first();
        const body = answer.locator(':scope > :not(summary)');
        await expect.poll(() => body.isVisible()).toBe(false);
        await answer.locator('summary').click();
        await expect.poll(() => body.isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});

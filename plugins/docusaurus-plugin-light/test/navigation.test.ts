import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, phone } from '../../../test/support/browser.ts';
import { type Pair, serveSideBySide } from './support/sideBySide.ts';
import { markWindow } from './support/snapshot.ts';
import { base } from './support/wideSite.ts';

// Every step is taken on the site with the plugin and on the one without it, and has to lead to the same.

const { visitBoth } = serveSideBySide();

/** Opens a page in both windows, and marks the documents to see whether they stay. */
async function begin({ inBoth }: Pair, address: string): Promise<void> {
  await inBoth(async (page) => {
    await open(page, `${base}${address}`);
    await markWindow(page);
  });
}

/** Takes a step in both windows. Waits until both show a page with this title, without having loaded a document. */
async function go(pair: Pair, step: (page: Page) => Promise<unknown>, title: string | RegExp): Promise<void> {
  const { light, inBoth, expectSame } = pair;
  await inBoth(async (page) => {
    await step(page);
    await expect.poll(() => page.title(), { timeout: 20_000 }).toMatch(title);
  });
  await expectSame();
  expect(await light.evaluate(() => 'kept' in window)).toBe(true);
}

const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
const link =
  (name: string, within = 'main') =>
  (page: Page) =>
    page.locator(within).getByRole('link', { name, exact: true }).first().click();
const sidebar = '.theme-doc-sidebar-menu';

test('the sidebar, breadcrumbs and pagination lead to pages without loading a document', async () => {
  await visitBoth(async (pair) => {
    await begin(pair, '/docs/next/group-1/page-1');
    await go(pair, link('Page 1.9', sidebar), 'Page 1.9');
    await go(pair, click('.pagination-nav__link--next'), 'Page 1.10');
    await go(pair, click('.pagination-nav__link--prev'), 'Page 1.9');
    await go(pair, link('Group 1', '.breadcrumbs'), 'Group 1');
    await go(pair, link('Group 3', sidebar), 'Group 3');
    await go(pair, click('article a[href$="page-17"]'), 'Page 3.17');
  });
});

test('back and forward show the pages again, also those of other plugins', async () => {
  await visitBoth(async (pair) => {
    await begin(pair, '/about');
    await go(pair, link('To the docs'), 'Page 1.1');
    await go(pair, link('Blog', 'nav'), 'Blog');
    await go(pair, link('Post 24'), 'Post 24');
    await go(pair, link('Odd', 'nav'), 'Odd');
    await go(pair, (page) => page.goBack(), 'Post 24');
    await go(pair, (page) => page.goBack(), 'Blog');
    await go(pair, (page) => page.goBack(), 'Page 1.1');
    await go(pair, (page) => page.goForward(), 'Blog');
    await go(pair, (page) => page.evaluate(() => history.go(-2)), 'About');
  });
});

test('back and forward work over documents that were loaded anew', async () => {
  await visitBoth(async (pair) => {
    await begin(pair, '/docs/next/group-1/page-1');
    await go(pair, link('Page 1.4', sidebar), 'Page 1.4');
    await begin(pair, '/blog/post-5');
    await pair.inBoth((page) => page.goBack());
    await pair.inBoth((page) => page.goBack());
    await pair.inBoth((page) => expect.poll(() => page.title()).toMatch('Page 1.1'));
    await pair.expectSame();
  });
});

test('the version dropdown leads to the same page of the other version, and back', async () => {
  await visitBoth(async (pair) => {
    const choose = (version: string) => async (page: Page) => {
      const dropdown = page.locator('.navbar .dropdown', { hasText: '1.0' });
      await dropdown.hover();
      await link(version, '.navbar .dropdown__menu')(page);
    };
    await begin(pair, '/docs/next/group-2/page-5');
    await go(pair, choose('1.0'), 'Page 2.5');
    expect(new URL(pair.light.url()).pathname).toBe(`${base}/docs/group-2/page-5`);
    await go(pair, choose('Next'), 'Page 2.5');
    expect(new URL(pair.light.url()).pathname).toBe(`${base}/docs/next/group-2/page-5`);
    // What the other version lacks leads to its home.
    await go(pair, link('Group 4', sidebar), 'Group 4');
    await go(pair, choose('1.0'), 'Introduction');
    // Of a page that is reached by navigation, the other version has to be known too.
    await go(pair, link('Group 1', sidebar), 'Group 1');
    await go(pair, click('article a[href$="page-6"]'), 'Page 1.6');
    await go(pair, choose('Next'), 'Page 1.6');
    expect(new URL(pair.light.url()).pathname).toBe(`${base}/docs/next/group-1/page-6`);
  });
});

test('the banner of an unreleased version leads to the same page of the newest', async () => {
  await visitBoth(async (pair) => {
    await begin(pair, '/docs/next/group-1/page-3');
    await go(pair, click('.theme-doc-version-banner a'), 'Page 1.3');
    expect(new URL(pair.light.url()).pathname).toBe(`${base}/docs/group-1/page-3`);
  });
});

test('the navigation bar marks the docs of the page that is shown', async () => {
  await visitBoth(async (pair) => {
    await begin(pair, '/start');
    const active = () => pair.light.locator('.navbar__link--active').allTextContents();
    await go(pair, link('Guide', 'nav'), 'Group 1');
    expect(await active()).toEqual(['Guide']);
    await go(pair, link('Group 2', sidebar), 'Group 2');
    await go(pair, click('article a[href$="page-3"]'), 'Page 2.3');
    expect(await active()).toEqual(['Guide']);
    await go(pair, link('Docs', 'nav'), 'Group 1');
    expect(await active()).toContain('Docs');
  });
});

test('tags of docs and of the blog lead to their lists, and these to pages', async () => {
  await visitBoth(async (pair) => {
    await begin(pair, '/docs/next/odd/gr%C3%B6%C3%9Fe');
    await go(pair, link('odd'), /tagged with "odd"/);
    await go(pair, link('Größe'), 'Größe');
    await go(pair, link('Next to it'), 'With spaces');
    await go(pair, link('Größe'), 'Größe');
    await go(pair, link('in Japanese'), '決定');
    await go(pair, link('Blog', 'nav'), 'Blog');
    await go(pair, link('tag-2'), 'tag-2');
    await go(pair, link('Post 6'), 'Post 6');
    await go(pair, click('article a[href$="/blog/authors/ana"]'), 'Ana');
  });
});

test('a link with a fragment leads to its heading, on the same page and on another', async () => {
  await visitBoth(async (pair) => {
    await begin(pair, '/docs/next/odd/gr%C3%B6%C3%9Fe');
    await go(pair, link('below'), 'Größe');
    await go(pair, link('in Japanese'), '決定');
    await go(pair, link('Größe'), 'Größe');
    expect(decodeURI(new URL(pair.light.url()).hash)).toBe('#straße');
    await begin(pair, '/docs/next/group-1/page-1');
    await go(pair, link('On'), 'Page 1.2');
    expect(new URL(pair.light.url()).hash).toBe('#below');
  });
});

test('the locale dropdown leads to the same page in the other language', async () => {
  await visitBoth(async (pair) => {
    const choose = (language: string) => async (page: Page) => {
      await page.locator('.navbar .dropdown', { has: page.locator('a[lang=de]') }).hover();
      await page.locator(`.navbar .dropdown__menu a[lang=${language}]`).click();
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    };
    await begin(pair, '/docs/next/group-2/page-5');
    await go(pair, link('Page 2.6', sidebar), 'Page 2.6');
    await pair.inBoth(choose('de'));
    await pair.inBoth((page) => page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true'));
    await pair.expectSame();
    expect(new URL(pair.light.url()).pathname).toBe(`${base}/de/docs/next/group-2/page-6`);
  });
});

test('parts of a page that need React live after a navigation', async () => {
  await visitBoth(async (pair) => {
    await begin(pair, '/docs/next/group-1/page-1');
    await go(pair, link('Blog', 'nav'), 'Blog');
    await pair.inBoth((page) => page.goto(`${base}/about`));
    const counter = pair.light.locator('[data-counter]');
    await pair.light.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
    await counter.click();
    await expect.poll(() => counter.textContent()).toBe('1');
  });
});

test('on a phone, the menu leads to pages', async () => {
  await visitBoth(
    async (pair) => {
      await begin(pair, '/docs/next/group-1/page-1');
      await pair.inBoth((page) => page.locator('.navbar__toggle').click());
      await go(pair, link('Page 1.15', '.navbar-sidebar'), 'Page 1.15');
    },
    { viewport: phone, hasTouch: true },
  );
});

/** Docusaurus's way to get pages ahead, which its links use when they are in view or under the pointer. */
interface Ahead {
  readonly docusaurus: Readonly<Record<'prefetch' | 'preload', (path: string) => unknown>>;
}

test('what is fetched ahead of a link is all that following it needs', async () => {
  await visitBoth(async ({ inBoth }) => {
    await inBoth(async (page) => {
      await open(page, `${base}/docs/next/group-1/page-1`);
      const call = (name: 'prefetch' | 'preload', path: string) =>
        page.evaluate(
          // What it returns are the page's modules: they are not to be read here.
          async ([of, to]) => void (await (window as unknown as Ahead).docusaurus[of as 'preload'](to as string)),
          [name, path],
        );
      const target = `${base}/docs/next/group-3/page-7`;
      await call('prefetch', target);
      const ahead = await page
        .locator('link[rel=prefetch]')
        .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      await call('preload', target);
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !ahead.includes(script))).toEqual([]);
      // Nothing is there to be fetched, and nothing is said of it.
      await call('prefetch', `${base}/nothing/here`);
    });
  });
});

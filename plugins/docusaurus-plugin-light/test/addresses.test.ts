import { expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSideBySide } from './support/sideBySide.ts';
import { base } from './support/wideSite.ts';

// Addresses that a site does not write itself, but that readers and other sites use. The site without the plugin says what
// each of them shows.

const { visitBoth } = serveSideBySide();

const page = '/docs/next/group-3/page-7';

/** Addresses by what is odd about them. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  'with a slash at the end': [
    `${page}/`,
    '/docs/next/group-3/',
    '/docs/next/',
    '/blog/',
    '/about/',
    '/docs/next/odd/größe/',
  ],
  'of a file that is not there': [`${page}.html`],
  'with a query or a fragment': [`${page}?a=b`, `${page}/?a=b#below`, `${page}#nothing-has-this-id`],
  'that are encoded, in part or in another way': [
    '/docs/next/odd/größe',
    '/docs/next/odd/gr%c3%b6%c3%9fe',
    '/docs/next/odd/決定',
    '/docs/next/odd/with spaces & dots v1.2',
    '/docs/next/odd/with%20spaces%20%26%20dots%20v1.2',
    '/docs/next/odd/%C3%B6ffnen',
    '/%C3%BCber%20uns',
  ],
  'in other letters of case': ['/docs/next/GROUP-3/page-7'],
  'below docs where nothing is': [
    '/docs/next/nothing',
    `${page}/nothing`,
    '/docs/nothing',
    '/ops/deep/nothing',
    '/docs/next/odd/draft',
  ],
  'where nothing is': ['/ops/nothing', '/blog/nothing', '/nothing', '/de/nothing'],
  // Routes of shapes that Docusaurus's own plugins do not make. Their pages show what the router gave them.
  'of routes with parameters': ['/odd/param/one', '/odd/param/two%20words', '/odd/re/2024', '/odd/re/20245'],
  'of a route that takes all below it': ['/odd/files', '/odd/files/any/depth'],
  'of routes with props, attributes and modules': ['/odd/plain', '/odd/modules'],
  'of a long list without a parent': ['/odd/top/7', '/odd/top/31'],
  'of a long list below two parents': [
    '/odd/tree',
    '/odd/tree/branch/1',
    '/odd/tree/branch/29',
    '/odd/tree/branch/else',
    '/odd/tree/branch/29/deeper',
  ],
};

test.each(Object.entries(addresses))('addresses %s show what they show without the plugin', async (_, group) => {
  await visitBoth(
    async ({ inBoth, expectSame }) => {
      for (const address of group) {
        await inBoth((window) => open(window, `${base}${address}`));
        await expectSame();
      }
    },
    // At some of these, Docusaurus's own page does not fit the HTML that a host has there, and says so.
    { speaks: true },
  );
});

// Docusaurus renders these anew, with messages: it has not loaded the page when it hydrates it.
test.each([
  [`${page}/index.html`, 'Page 3.7'],
  ['/blog/index.html', 'Post 24'],
  ['/index.html', 'Home of the guide'],
])('the file %s is hydrated as its page', async (address, heading) => {
  await visitBoth(async ({ light }) => {
    await open(light, `${base}${address}`);
    expect(await light.locator('h1, article h2').first().textContent()).toMatch(heading);
    expect(new URL(light.url()).pathname).toBe(`${base}${address}`);
  });
});

test('odd routes get the same when they are navigated to', async () => {
  await visitBoth(async ({ light, inBoth, expectSame }) => {
    await inBoth((window) => open(window, `${base}/odd/tree`));
    for (const to of ['tree/branch/1', 'tree/branch/else', 'tree/branch/29', 'tree']) {
      await inBoth((window) => window.locator(`nav[aria-label="Odd routes"] a:text-is("${to}")`).click());
      await inBoth((window) => window.waitForURL(`**/odd/${to}`));
      await inBoth((window) => window.locator('pre', { hasText: `/odd/${to}"` }).waitFor());
      await expectSame();
    }
    expect(await light.locator('[data-frame]').first().getAttribute('data-plugin')).toBe('odd-routes');
  });
});

test('an address of the redirects plugin leads to its page', async () => {
  await visitBoth(async ({ light, inBoth, expectSame }) => {
    await inBoth(async (window) => {
      await window.goto(`${base}/old-start`);
      await window.waitForURL('**/docs/group-1/page-1');
      await window.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
    });
    await expectSame();
    expect(await light.title()).toMatch('Page 1.1');
  });
});

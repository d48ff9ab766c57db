import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createUrls } from '../site/urls.ts';
import { toMarkdownAddress, toSiteFile } from './markdownAddress.ts';

const baseUrls = fc.constantFrom('/', '/kb/', '/a/b/');
const segment = fc.constantFrom('decisions', 'x', '0001-one.v2', 'index', '%C3%A9', 'a.html');
const below = fc.array(segment, { maxLength: 4 });
const trailing = fc.constantFrom(true, false, undefined);

describe('the address of the Markdown of a page', () => {
  test.each([
    ['/', '/', '/index.md'],
    ['/kb/', '/kb/', '/kb/index.md'],
    ['/kb', '/kb/', '/kb/index.md'],
    ['/decisions/x', '/', '/decisions/x.md'],
    ['/decisions/x/', '/', '/decisions/x.md'],
    ['/kb/decisions/x/', '/kb/', '/kb/decisions/x.md'],
    ['/index', '/', '/index/index.md'],
    ['/kb/a (b) & é', '/kb/', '/kb/a%20%28b%29%20&%20%C3%A9.md'],
  ])('of %s below %s is %s', (permalink, baseUrl, address) => {
    expect(toMarkdownAddress(permalink, baseUrl)).toBe(address);
  });

  test('is the same with and without slashes at the end, and in the site', () => {
    fc.assert(
      fc.property(baseUrls, below, trailing, (baseUrl, segments, trailingSlash) => {
        const { withTrailingSlash } = createUrls({ baseUrl, trailingSlash, routeBasePath: '/' });
        const address = toMarkdownAddress(withTrailingSlash(baseUrl + segments.join('/')), baseUrl);
        expect(address).toBe(toMarkdownAddress(baseUrl + segments.join('/'), baseUrl));
        expect(address.startsWith(baseUrl)).toBe(true);
        expect(address).toMatch(/[^/]\.md$/);
      }),
    );
  });

  test('is no other page’s', () => {
    fc.assert(
      fc.property(baseUrls, below, below, (baseUrl, one, other) => {
        fc.pre(one.join('/') !== other.join('/'));
        const addressOf = (segments: readonly string[]) => toMarkdownAddress(baseUrl + segments.join('/'), baseUrl);
        expect(addressOf(one)).not.toBe(addressOf(other));
      }),
    );
  });
});

test('an address has nothing that would end it in Markdown, and means the same file', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '(', ')', '<', '>', '"', 'é', '決', '&', '\ud83d\ude00') }),
      (name) => {
        const address = toMarkdownAddress(`/kb/x${name}`, '/kb/');
        expect(address).toMatch(/^[\w/.&%-]+$/);
        expect(toSiteFile(address, '/kb/')).toBe(`x${name}.md`);
      },
    ),
  );
});

test('a file of the site has its decoded path, and none is outside of the site', () => {
  expect(toSiteFile('/kb/caf%C3%A9.md', '/kb/')).toBe('café.md');
  expect(toSiteFile('/kb/100%.md', '/kb/')).toBe('100%.md');
  expect(toSiteFile('/kb/../x.md', '/kb/')).toBeUndefined();
  expect(toSiteFile('/kb/a%5C..%5Cx.md', '/kb/')).toBeUndefined();
});

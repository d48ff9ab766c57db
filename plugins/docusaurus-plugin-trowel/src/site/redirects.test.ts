import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { siteOf } from '../../test/support/siteLayout.ts';
import { toRedirectPage, writeRedirects } from './redirects.ts';

const redirectsOf = (files: Readonly<Record<string, string>>, baseUrl = '/') => siteOf(files, { baseUrl }).redirects;
const page = (aliases: string, more = '') => `---\ntitle: Pay\naliases: ${aliases}\n${more}---\n`;

describe('a former address', () => {
  test('is the present one with the former name at its end', () => {
    expect(redirectsOf({ 'docs/systems/pay.md': page('[till, system/box, old/till]') }, '/kb/')).toEqual([
      { from: '/kb/systems/till', to: '/kb/systems/pay' },
      { from: '/kb/systems/box', to: '/kb/systems/pay' },
      { from: '/kb/systems/old/till', to: '/kb/systems/pay' },
    ]);
  });

  test.each([
    ['that a page has', { 'docs/systems/pay.md': page('[till]'), 'docs/systems/till.md': '---\ntitle: Till\n---\n' }],
    ['of another kind', { 'docs/systems/pay.md': page('[pattern/till]') }],
    ['that leads out of the site', { 'docs/systems/pay.md': page('[../../etc, "a//b", "a?b", "<b>"]') }],
    ['of a page whose address is not its name', { 'docs/systems/pay.md': page('[till]', 'id: other\n') }],
    ['of a draft', { 'docs/systems/pay.md': page('[till]', 'draft: true\n') }],
  ])('%s leads nowhere', (_, files) => {
    expect(redirectsOf(files)).toEqual([]);
  });
});

test('the page at a former address leads to the present one, as text and never as code', () => {
  const text = toRedirectPage('/a"</script><b>&');
  expect(text).toContain('content="0; url=/a&quot;&lt;/script>&lt;b>&amp;"');
  expect(text.match(/<\/script>/g)).toHaveLength(1);
  expect(text).toContain('location.search + location.hash');
});

test('pages of former addresses are written below the base URL, and replace nothing', async () => {
  const outDir = await makeFolder({ 'systems/taken/index.html': 'Mine' });
  const redirects = [
    { from: '/kb/systems/till', to: '/kb/systems/pay' },
    { from: '/kb/systems/taken', to: '/kb/systems/pay' },
  ];
  await writeRedirects(redirects, { outDir, baseUrl: '/kb/' });
  await writeRedirects(redirects, { outDir, baseUrl: '/kb/', trailingSlash: false });
  const read = (file: string) => readFile(path.join(outDir, file), 'utf8');
  expect(await read('systems/till/index.html')).toBe(toRedirectPage('/kb/systems/pay'));
  expect(await read('systems/till.html')).toBe(toRedirectPage('/kb/systems/pay'));
  expect(await read('systems/taken/index.html')).toBe('Mine');
});

import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { findMenuLinks } from './menuLinks.ts';
import { toSiteProblem } from './siteProblem.ts';

test('an error of Docusaurus belongs to the file that it names, or else to the configuration', async () => {
  const site = await makeFolder({
    'docusaurus.config.mjs': '',
    'docs/a.md': '',
    'docs/entwürfe/über-uns.md': '',
    'node_modules/b/index.js': '',
  });
  const named = toSiteProblem(
    new Error(`Can't process \u001b[36m"${site}/docs/a.md"\u001b[39m`, { cause: new Error('The slug is\nwrong') }),
    site,
  );
  expect(named).toMatchObject({
    source: 'docs/a.md',
    severity: 'error',
    message: 'Docusaurus stops here: The slug is wrong.',
  });
  const zod = toSiteProblem(new Error('Wrong options:\n- home: text', { cause: new Error('[{"code": "x"}]') }), site);
  expect(zod.message).toBe('Docusaurus stops here: Wrong options: - home: text.');
  expect(toSiteProblem(new Error('Tags [x] used in a.md are not defined.'), site).source).toBe('docs/a.md');
  expect(toSiteProblem(new Error('"docs/entwürfe/über-uns.md" has no title.'), site).source).toBe(
    'docs/entwürfe/über-uns.md',
  );
  const unnamed = toSiteProblem(new Error('node_modules/b/index.js broke.'), site);
  expect(unnamed).toMatchObject({ source: 'docusaurus.config.mjs' });
});

test('the links of menus are found with their lines', () => {
  const theme = {
    navbar: { items: [{ to: '/a' }, { label: 'More', items: [{ to: '/b' }] }, { href: 'https://example.org' }] },
    footer: { links: [{ title: 'F', items: [{ to: '/c' }] }] },
  };
  expect(findMenuLinks(theme, '{\n  to: \'/a\',\n  items: [{ to: "/b" }],\n}')).toEqual([
    { href: '/a', line: 2, column: 7 },
    { href: '/b', line: 3, column: 17 },
    { href: '/c' },
  ]);
  expect(findMenuLinks(undefined, '')).toEqual([]);
});

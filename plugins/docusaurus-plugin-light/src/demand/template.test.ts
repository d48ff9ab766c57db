import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { listScripts } from './template.ts';

const require = createRequire(import.meta.url);
const docusaurus: string = require('@docusaurus/core/lib/ssg/ssgTemplate.html.js').default;
const { compileSSGTemplate } = require('@docusaurus/core/lib/ssg/ssgTemplate.js');

const page = (overrides: object = {}) => ({
  htmlAttributes: 'lang="en"',
  bodyAttributes: '',
  baseUrl: '/hub/',
  metaAttributes: ['<title>Why</title>'],
  headTags: '',
  preBodyTags: '',
  postBodyTags: '',
  stylesheets: ['assets/css/styles.1.css'],
  scripts: [
    'assets/js/runtime~main.1.js',
    'assets/js/main.2.js',
    'assets/js/docusaurus-light.3.js',
    'assets/js/page.4.js',
  ],
  appHtml: '<main>Why</main>',
  ...overrides,
});

const render = async (template: string | undefined, data: object): Promise<string> =>
  (await compileSSGTemplate(template))(data);

const scripts = (html: string) => [...html.matchAll(/<script src="([^"]+)"/g)].map((match) => match[1]);

test('a page loads the early script alone, and lists the others in their order', async () => {
  const html = await render(listScripts(docusaurus), page());
  expect(scripts(html)).toEqual(['/hub/assets/js/docusaurus-light.3.js']);
  expect(html).toContain(
    '<meta name="docusaurus-light" content="/hub/assets/js/runtime~main.1.js /hub/assets/js/main.2.js /hub/assets/js/page.4.js">',
  );
  expect(html.startsWith('<!DOCTYPE html>')).toBe(true);
});

test('a page without the early script keeps its scripts', async () => {
  const data = page({ scripts: ['assets/js/main.2.js'] });
  const html = await render(listScripts(docusaurus), data);
  expect(html).toBe(await render(docusaurus, data));
});

test('a template of the site’s own keeps its script tags', async () => {
  const own =
    '<html><HEAD><% for (const s of it.scripts) { %><script async src="<%= s %>"></script><% } %></HEAD></html>';
  const html = await render(listScripts(own), page());
  expect(html).toContain('<script async src="assets/js/docusaurus-light.3.js"></script><meta');
  expect(html).not.toContain('src="assets/js/main.2.js"');
});

test('the script of a part is in the pages that have its text', async () => {
  const where = `it's "where" %> it says`;
  const template = listScripts(docusaurus, [
    { name: 'docusaurus-light', where: undefined },
    { name: 'docusaurus-light-0', where },
  ]);
  const all = [...page().scripts, 'assets/js/docusaurus-light-0.5.js'];
  const early = '/hub/assets/js/docusaurus-light.3.js';
  expect(scripts(await render(template, page({ scripts: all })))).toEqual([early]);
  const having = await render(template, page({ scripts: all, appHtml: `<main>${where}</main>` }));
  expect(scripts(having)).toEqual([early, '/hub/assets/js/docusaurus-light-0.5.js']);
});

test('a template without a head cannot list scripts', () => {
  expect(listScripts('<body></body>')).toBeUndefined();
});

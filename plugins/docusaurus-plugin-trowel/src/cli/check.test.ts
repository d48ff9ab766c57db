import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisionText, runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { checkShape } from './shapes/check.ts';

const warned = decisionText({ more: 'statsu: x\n' });
const wrong = decisionText({ date: '2023-02-30' });

describe('trowel check', () => {
  test('prints problems as compilers do, with the folder in front, then the sum', async () => {
    const folder = await makeFolder({ 'docs/decisions/0001-a.md': wrong, 'docs/decisions/0002-b.md': warned });
    const { code, out } = await runIn(folder, ['check', '--content', './docs']);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^docs\/decisions\/0001-a\.md:4:\d+ error: .*2023-02-30.* \[wrong-date\]$/);
    expect(lines[1]).toMatch(/^docs\/decisions\/0002-b\.md:5:1 warning: `statsu`.*`status`.* \[unknown-field\]$/);
    expect(lines[2]).toBe('1 error, 1 warning in 2 pages');
  });

  test('passes warnings, unless it is strict', async () => {
    const folder = await makeFolder({ 'docs/decisions/0002-b.md': warned });
    expect((await runIn(folder, ['check'])).code).toBe(0);
    expect((await runIn(folder, ['check', '--strict'])).code).toBe(1);
  });

  test('says so when all is well', async () => {
    const folder = await makeFolder({ 'docs/decisions/0001-a.md': decisionText() });
    expect(await runIn(folder, ['check', '--strict'])).toEqual({ code: 0, out: 'No problems in 1 page\n', err: '' });
  });

  test('prints the documented JSON', async () => {
    const folder = await makeFolder({ 'docs/decisions/0001-a.md': wrong, 'docs/decisions/0002-b.md': warned });
    const { code, out } = await runIn(folder, ['check', '--json']);
    const { problems, counts } = checkShape.strict().parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(counts).toEqual({ pages: 2, errors: 1, warnings: 1 });
    expect(problems[1]).toMatchObject({
      code: 'unknown-field',
      severity: 'warning',
      source: 'docs/decisions/0002-b.md',
      line: 5,
      column: 1,
      field: 'statsu',
    });
  });

  test('runs nothing in a folder that is no site', async () => {
    const module = 'node_modules/@docusaurus/plugin-content-docs/lib/frontMatter.js';
    const folder = await makeFolder({
      'adr/0001-a.md': decisionText(),
      [module]: "require('node:fs').writeFileSync(__dirname + '/ran', '');",
    });
    expect((await runIn(folder, ['check', '--content', 'adr'])).code).toBe(0);
    expect((await runIn(folder, ['check'])).code).toBe(0);
    expect(existsSync(path.join(folder, path.dirname(module), 'ran'))).toBe(false);
  });

  test('names fields that Docusaurus refuses, once', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001-a.md': decisionText({ more: 'keywords: one\ntags: {a: 1}\n' }),
      'blog/a.md': '---\ntitle: A\ndate: 2024-02-30x\nslug: [a]\n---\n',
    });
    const { out } = await runIn(folder, ['check', '--json']);
    const { problems, unchecked } = checkShape.parse(JSON.parse(out));
    expect(unchecked).toBe(null);
    expect(problems.map(({ source, line, code, field }) => [source, line, code, field])).toEqual([
      ['blog/a.md', 3, 'refused-field', 'date'],
      ['blog/a.md', 4, 'refused-field', 'slug'],
      ['docs/decisions/0001-a.md', 5, 'refused-field', 'keywords'],
      ['docs/decisions/0001-a.md', 6, 'wrong-type', 'tags'],
    ]);
  });

  test('says when a site could not be checked', async () => {
    const folder = await makeFolder({ 'docs/decisions/0001-a.md': decisionText(), 'docusaurus.config.js': '' });
    const { code, out } = await runIn(folder, ['check']);
    expect(code).toBe(0);
    expect(out).toBe(
      'No problems in 1 page\nLinks, images and what else a build refuses were not checked: Docusaurus is not installed there.\n',
    );
  });

  test('reports on the pages of a kind only when one is asked for', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001-a.md': wrong,
      'docs/handbook/b.md': '---\nverified: never\n---\n',
    });
    const { out } = await runIn(folder, ['check', '--kind', 'guide', '--json']);
    const { problems, counts } = checkShape.parse(JSON.parse(out));
    expect(problems.map(({ source }) => source)).toEqual(['docs/handbook/b.md']);
    expect(counts.pages).toBe(1);
  });
});

test('a link to a page that fewer people read is a notice, and fails no check', async () => {
  const folder = await makeFolder({
    'docs/a.md': '---\ntitle: A\n---\n\nSee [b](b.md).\n',
    'docs/b.md': '---\ntitle: B\npublish: none\n---\n\nText.\n',
  });
  const { code, out } = await runIn(folder, ['check', '--strict']);
  expect(code).toBe(0);
  expect(out).toContain('docs/a.md:5 notice: The link to guide/docs/b is plain text to who does not read that page');
});

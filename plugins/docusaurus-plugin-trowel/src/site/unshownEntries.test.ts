import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { chooseSamples, findUnshownEntries } from './unshownEntries.ts';

const sources = ['docs/adr/0001-a b.md', 'docs/adr/0002-b.md', 'docs/guide.md', 'ops/challenges/c.md'];

async function find(built: Readonly<Record<string, string>>) {
  const outDir = await makeFolder(built);
  const { entries } = buildHub(sources.map((source) => parsePage({ source, text: '# X\n' })));
  const pages = sources.map((source) => ({
    file: path.join('/site', source),
    source,
    permalink: encodeURI(`/kb/${source.replace('.md', '')}`),
    module: `@site/${source}`,
  }));
  return findUnshownEntries(chooseSamples(entries, pages), { outDir, baseUrl: '/kb/' });
}

test('warns once for each folder of docs whose layout shows no entry', async () => {
  const warnings = await find({
    'docs/adr/0001-a b.html': '<main>A</main>',
    'docs/adr/0002-b.html': '<main>B</main>',
    'ops/challenges/c/index.html': '<main><span data-kind=challenge>C</span></main>',
  });
  expect(warnings).toEqual([expect.stringMatching(/^docs\/adr\/0001-a b\.md: .*`docItemComponent`/)]);
});

test('does not warn when a page shows its kind, or is not there', async () => {
  expect(await find({ 'docs/adr/0001-a b/index.html': '<a data-kind="decision">A</a>' })).toEqual([]);
});

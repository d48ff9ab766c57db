import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import type { SitePage } from './pages.ts';
import { toRecordFolderHint } from './recordFolderHint.ts';

const files = {
  'docs/net/adr-001-a.md': '# A\n',
  'docs/net/adr-002-b.md': '# B\n',
  'docs/adr/0003-c.md': '# C\n',
  'blog/adr-004-d.md': '# D\n',
  'blog/adr-005-e.md': '# E\n',
};

async function hintOf(kind?: SitePage['kind']) {
  const folder = await makeFolder(files);
  const pages = Object.keys(files).map(
    (source): SitePage => ({
      file: path.join(folder, source),
      source,
      permalink: `/${source}`,
      module: `@site/${source}`,
      kind: source.startsWith('docs/net/') ? kind : undefined,
    }),
  );
  const { entries } = buildHub(
    pages.map(({ source, kind: given }) => parsePage({ source, text: '# X\n', kind: given })),
  );
  return toRecordFolderHint(entries, pages);
}

test('names folders that look like records, and the option to set', async () => {
  const hint = await hintOf();
  expect(hint).toContain('  docs/net (2 records)\n');
  expect(hint).toContain('`folders: {"docs/net":"decision"}`');
  expect(hint).not.toContain('docs/adr');
  expect(hint).not.toContain('blog');
});

test('says nothing once the folders have a kind, be it guide', async () => {
  expect(await hintOf('decision')).toBeUndefined();
  expect(await hintOf('guide')).toBeUndefined();
});

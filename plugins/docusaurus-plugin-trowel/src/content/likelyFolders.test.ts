import { expect, test } from 'vitest';
import { findLikelyFolders } from './likelyFolders.ts';

const find = (files: Readonly<Record<string, string>>) =>
  findLikelyFolders(Object.entries(files).map(([source, text]) => ({ source, text: () => text })));
const record = '# Doors\n\n## Status\n\nAccepted\n';

test('finds a folder by the names of its files, or of the folders of its records', () => {
  expect(
    find({ 'architecture/adr-001-a.md': '# A\n', 'architecture/adr-002-b.md': '# B\n', 'architecture/README.md': '' }),
  ).toEqual([{ folder: 'architecture', records: 2 }]);
  const own = {
    'docs/net/adr002-a/README.md': '# A\n',
    'docs/net/adr002-a/TEST.mdx': '',
    'docs/net/adr003-b/README.md': '# B\n',
  };
  expect(find(own)).toEqual([{ folder: 'docs/net', records: 2 }]);
});

test('finds a folder by the status that most of its numbered pages state', () => {
  expect(
    find({ 'docs/choices/0001-a.md': record, 'docs/choices/0002-b.md': record, 'docs/choices/0003-c.md': '# C\n' }),
  ).toEqual([{ folder: 'docs/choices', records: 2 }]);
  const dated = '---\nstatus: accepted\ndate: 2024-01-02\n---\n# A\n';
  expect(find({ 'docs/choices/use-kafka.md': dated, 'docs/choices/use-rust.md': dated })).toHaveLength(1);
});

test('leaves out folders of which few pages, or one, or numbered chapters look like records', () => {
  const chapters = {
    'docs/guide/01-intro.md': '# Intro\n',
    'docs/guide/02-install.md': '# Install\n\n## Status\n\nSee below.\n',
  };
  expect(find(chapters)).toEqual([]);
  expect(find({ 'docs/x/adr-001-a.md': '', 'docs/x/b.md': '', 'docs/x/c.md': '', 'docs/x/adr-2.md': '' })).toEqual([]);
  expect(find({ 'docs/x/adr-001-a.md': '' })).toEqual([]);
  expect(find({ 'adr-001-a.md': '', 'adr-002-b.md': '' })).toEqual([]);
});

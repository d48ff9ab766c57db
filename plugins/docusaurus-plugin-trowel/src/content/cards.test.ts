import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanCard, toCard } from './cards.ts';
import { findFiles, toPlainText } from './files.ts';
import { readPage } from './read.ts';

const scan = (text: string, source = 'docs/archaeology/two.md') => scanCard({ source, text });

describe('a glance at a page', () => {
  test.each([
    ['governs: src/**', ['src/**']],
    ['governs: [src/a.ts, ./src/b/]', ['src/a.ts', 'src/b/**']],
    ['governs:\n  - src/a.ts\n\n  # the rest\n  - "src/*.ts"\n  - \'!x\'', ['src/a.ts', 'src/*.ts', '!x']],
    ['governs:\n- src/{a,b}.ts\n- lib', ['src/{a,b}.ts', 'lib']],
    ['governs:\n  - repository: https://example.org/x\n    paths: [a, b]\n  - paths:\n      - c', ['a', 'b', 'c']],
    ['title: None', []],
  ])('finds the patterns in %j', (yaml, globs) => {
    expect(scan(`---\n${yaml}\n---\n`)?.globs).toEqual(globs);
  });

  test.each([
    'governs: [{repository: x, paths: [a]}]',
    'governs: ["src/{a,b}.ts", c]',
    'governs: "src/\\x61"',
    'governs: *all',
    '"governs": src/**',
    '? governs\n: src/**',
    '{governs: src/**}',
    'governs: [a,\n  b]',
    'governs: a\ngoverns: b',
    'id: 0014',
    'id: "two"',
    'kind: Archaeology!',
    'log: ana',
    'title: "not closed',
    'supersedes: ["a, b"]',
  ])('leaves %j to those who read it whole', (yaml) => {
    expect(scan(`---\n${yaml}\n---\n`)).toBeUndefined();
  });

  test('leaves what is no text, and front matter that is never closed', () => {
    expect(scan('a\0b')).toBeUndefined();
    expect(scan('a\ufffdb')).toBeUndefined();
    expect(scan('---\ntitle: x\n')).toBeUndefined();
  });

  test('finds what a record replaces, in its field, its status and its text', () => {
    const text =
      '---\nSuperseedes: [3, ADR-4]\nstatus: accepted, supersedes [5](0005-x.md)\n---\n# A\n\nReplaces [6](6.md)\n';
    expect(scan(text, 'docs/adr/0007-x.md')).toMatchObject({
      id: 'decision/0007-x',
      number: 7,
      replaces: expect.arrayContaining(['3', 'ADR-4', '0005-x.md', '6.md']),
    });
  });
});

const root = path.resolve(import.meta.dirname, '../../../..');

test.each([path.join(import.meta.dirname, 'cases'), path.join(root, 'docs'), path.join(root, 'blog')])(
  'a glance says no less than the page itself, for every page below %s',
  async (folder) => {
    const files = await findFiles(folder);
    let glanced = 0;
    for (const { file, source } of files) {
      const text = toPlainText(await readFile(file, 'utf8'));
      const card = scanCard({ source, text });
      if (!card) continue;
      glanced++;
      const { globs, replaces, title, ...whole } = toCard(readPage({ source, text }).entry);
      expect(card).toMatchObject(whole);
      if (whole.kind === 'person') expect(card.title).toBe(title);
      expect(card.globs).toEqual(expect.arrayContaining([...globs]));
      expect(card.replaces).toEqual(expect.arrayContaining([...replaces]));
    }
    expect(glanced).toBeGreaterThan(files.length * 0.8);
  },
  30_000,
);

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFiles } from './fileFinder.ts';
import { formatProblem } from './problem.ts';
import { createReader } from './reader.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trowel-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
};
const read = async () => {
  const pages = await createReader().read(await findFiles(folder, { kind: 'decision' }));
  return {
    titles: pages.map(({ entry }) => entry.title),
    problems: pages.flatMap(({ problems }) => problems.map(formatProblem)),
  };
};

describe('finding files', () => {
  test('finds nothing in an empty folder', async () => {
    expect(await findFiles(folder)).toEqual([]);
  });

  test('finds names with spaces, dots and any letters in a fixed order, without partials', async () => {
    await write({
      'b.md': '',
      'a b.v2.md': '',
      'Ö/ü.MD': '',
      'c.mdx': '',
      '_p.md': '',
      '_d/x.md': '',
      '.h/x.md': '',
      'n.txt': '',
    });
    expect((await findFiles(folder)).map(({ source }) => source)).toEqual(['a b.v2.md', 'b.md', 'c.mdx', 'Ö/ü.MD']);
  });

  test('follows symbolic links without endless loops, and finds no file twice', async () => {
    await write({ 'a/x.md': '# X', 'build/y.md': '# Y' });
    await symlink('..', path.join(folder, 'a/up'));
    await symlink('a', path.join(folder, 'b'));
    expect((await findFiles(folder)).map(({ source }) => source)).toEqual(['a/x.md', 'build/y.md']);
  });
});

describe('a bad file leaves the others readable', () => {
  test('when it is not text', async () => {
    await write({
      '1.md': '# One',
      '2.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1),
      '3.md': Uint8Array.of(0xff, 0x01, 0x80),
    });
    const { titles, problems } = await read();
    expect(titles).toEqual(['One', '2', '3']);
    expect(problems).toEqual([
      '2.md error: The file holds bytes that no text has: it is not Markdown, or not saved as UTF-8. [not-text]',
      '3.md error: The file holds bytes that no text has: it is not Markdown, or not saved as UTF-8. [not-text]',
    ]);
  });

  test('when it is far too large', async () => {
    await write({ '1-big.md': new Uint8Array(20_000_000).fill(0x61), '2.md': '# Two' });
    const { titles, problems } = await read();
    expect(titles).toEqual(['Big', 'Two']);
    expect(problems).toEqual([
      '1-big.md error: The file has 20 MB, more than a page can have (5 MB); its text is left out. [too-large]',
    ]);
  });

  test('when it cannot be read', async () => {
    await write({ '1.md': '# One', '2-gone.md': '' });
    const files = await findFiles(folder);
    await rm(path.join(folder, '2-gone.md'));
    const pages = await createReader().read(files);
    expect(pages.map(({ entry }) => entry.title)).toEqual(['One', 'Gone']);
    expect(pages[1]?.problems[0]?.code).toBe('unreadable');
  });

  test('when it is in another encoding', async () => {
    await write({ '1.md': Buffer.from('# Größe\n\n- Date: 2020-01-02\n', 'latin1') });
    const { titles, problems } = await read();
    expect(titles).toEqual(['Größe']);
    expect(problems).toEqual([
      '1.md warning: The file is not saved as UTF-8; it was read as Windows-1252. Save it as UTF-8. [not-text]',
    ]);
  });
});

test('Windows line ends and a byte order mark make no difference', async () => {
  await write({
    '1.md': '\ufeff---\r\ntitle: One\r\nstatsu: x\r\n---\r\n',
    '2.md': '\ufeff# Two\r\n\r\n- Status: accepted\r\n',
  });
  const { titles, problems } = await read();
  expect(titles).toEqual(['One', 'Two']);
  expect(problems).toEqual([
    '1.md:3:1 warning: `statsu` is not a field of a decision; did you mean `status`? [unknown-field]',
  ]);
});

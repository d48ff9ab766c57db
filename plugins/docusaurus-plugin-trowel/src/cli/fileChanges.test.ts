import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { readForChange, writeChanges } from './fileChanges.ts';
import { UsageError } from './io.ts';

describe('writing files of the hub', () => {
  test('makes new files with their folders, and replaces what is as it was read', async () => {
    const root = await makeFolder({ 'docs/a.md': 'old' });
    await writeChanges(root, [
      { file: 'docs/a.md', text: 'new', before: 'old' },
      { file: 'docs/new/b.md', text: 'b' },
    ]);
    expect(await readFile(path.join(root, 'docs/a.md'), 'utf8')).toBe('new');
    expect(await readFile(path.join(root, 'docs/new/b.md'), 'utf8')).toBe('b');
    expect(globSync(['**/*'], { cwd: root, dot: true })).toHaveLength(2);
  });

  test('deletes a file that holds what it is said to hold, and brings it back when another cannot be written', async () => {
    const root = await makeFolder({ 'a.md': 'old', 'b.md': 'old', 'c.md': 'a file where a folder should be' });
    await writeChanges(root, [{ file: 'a.md', text: undefined, before: 'old' }]);
    expect((await readdir(root)).sort()).toEqual(['b.md', 'c.md']);
    const faulty = [
      { file: 'b.md', text: undefined, before: 'old' },
      { file: 'c.md/d.md', text: 'new' },
    ];
    await expect(writeChanges(root, faulty)).rejects.toThrow(/one of its folders is a file/);
    await expect(writeChanges(root, [{ file: 'b.md', text: undefined, before: 'new' }])).rejects.toThrow(
      /changed meanwhile/,
    );
    expect(await readFile(path.join(root, 'b.md'), 'utf8')).toBe('old');
  });

  test.each([
    ['a file that somebody wrote', { file: 'docs/a.md', text: 'x' }, /there already/],
    ['a file that has changed meanwhile', { file: 'docs/a.md', text: 'x', before: 'other' }, /changed meanwhile/],
    ['a file that is gone', { file: 'docs/b.md', text: 'x', before: 'b' }, /gone/],
    ['a path out of the hub', { file: '../b.md', text: 'x' }, /outside/],
    ['an absolute path', { file: path.join(tmpdir(), 'trowel-never.md'), text: 'x' }, /outside/],
    ['a way out by a link', { file: 'out/b.md', text: 'x' }, /outside/],
    ['a link itself', { file: 'link.md', text: 'x', before: 'old' }, /not a plain file/],
  ])('refuses %s, before anything is written', async (_, change, message) => {
    const root = await makeFolder({ 'docs/a.md': 'old' });
    await symlink(tmpdir(), path.join(root, 'out'));
    await symlink(path.join(root, 'docs/a.md'), path.join(root, 'link.md'));
    await expect(writeChanges(root, [{ file: 'first.md', text: '1' }, change])).rejects.toThrow(message);
    expect((await readdir(root)).sort()).toEqual(['docs', 'link.md', 'out']);
    expect(await readFile(path.join(root, 'docs/a.md'), 'utf8')).toBe('old');
  });

  test('leaves it as it is who may read and write a file', async () => {
    const root = await makeFolder({ 'a.md': 'old' });
    await chmod(path.join(root, 'a.md'), 0o640);
    await writeChanges(root, [{ file: 'a.md', text: 'new', before: 'old' }]);
    expect((await stat(path.join(root, 'a.md'))).mode & 0o777).toBe(0o640);
  });

  test('says what the disk refuses, without a stack', async () => {
    const root = await makeFolder({ 'a.md': 'old' });
    const changes = [{ file: 'a.md/b.md', text: 'b' }];
    await expect(writeChanges(root, changes)).rejects.toThrow(UsageError);
    await expect(writeChanges(root, changes)).rejects.toThrow(
      'a.md/b.md cannot be written: one of its folders is a file',
    );
    await expect(readForChange(root, 'gone.md')).rejects.toThrow(UsageError);
  });

  test('takes a folder whose name begins with dots for one of the hub', async () => {
    const root = await makeFolder({});
    await writeChanges(root, [{ file: '..notes/a.md', text: 'a' }]);
    expect(await readFile(path.join(root, '..notes/a.md'), 'utf8')).toBe('a');
  });

  test('puts back what was written when a later file cannot be', async () => {
    const root = await makeFolder({ 'docs/a.md': 'old' });
    // The third makes a folder where the second wants to be a file.
    const changes = [
      { file: 'docs/a.md', text: 'new', before: 'old' },
      { file: 'docs/b.md', text: 'b' },
      { file: 'docs/c', text: 'c' },
      { file: 'docs/c/d.md', text: 'd' },
    ];
    await expect(writeChanges(root, changes)).rejects.toThrow('docs/c is there already');
    expect(globSync(['**/*'], { cwd: root, dot: true })).toEqual(['docs/a.md']);
    expect(await readFile(path.join(root, 'docs/a.md'), 'utf8')).toBe('old');
  });
});

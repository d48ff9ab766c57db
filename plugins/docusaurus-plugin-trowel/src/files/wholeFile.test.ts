import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { isUnfinished, replaceFile, writeBeside } from './wholeFile.ts';

test('a file that many writers replace at once is whole at every moment, and nothing is left beside it', async () => {
  const folder = await makeFolder({ 'a.json': 'x'.repeat(1000) });
  const file = path.join(folder, 'a.json');
  const contents = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100_000));
  const seen = await Promise.all([
    ...contents.map((content) => replaceFile(file, content).then(() => readFile(file, 'utf8'))),
    ...contents.map(() => readFile(file, 'utf8')),
  ]);
  const whole = [...contents, 'x'.repeat(1000)];
  expect(seen.filter((content) => !whole.includes(content))).toEqual([]);
  expect(await readdir(folder)).toEqual(['a.json']);
});

test('a file that cannot take its place leaves nothing behind', async () => {
  const folder = await makeFolder({});
  const taken = path.join(folder, 'taken');
  await mkdir(path.join(taken, 'within'), { recursive: true });
  await expect(replaceFile(taken, 'content')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

test('a file beside its place is unfinished until it takes the place', async () => {
  const folder = await makeFolder({});
  const place = path.join(folder, 'page.json');
  const beside = await writeBeside(place, 'content');
  expect([path.dirname(beside), isUnfinished(beside), isUnfinished(place)]).toEqual([folder, true, false]);
});

import { expect, test } from 'vitest';
import { makeRepository } from '../../test/support/repository.ts';
import { findGlobRenames } from './globRenames.ts';

test('a glob follows most files of its folder, a path follows its file', async () => {
  const { git, commit, open } = await makeRepository({
    'old/a/one.ts': 'one one one\n',
    'old/a/two.ts': 'two two two\n',
    'old/a/three.ts': 'three three three\n',
    'old/b.ts': 'b b b b b b\n',
  });
  await git('mv', 'old/a', 'new');
  await commit('A folder');
  await git('mv', 'old/b.ts', 'c.ts');
  await commit('A file');
  const globs = ['old/a/**', 'old/a/*.{ts,js}', 'old/a', 'old/a/two.ts', 'old/b.ts', 'old/none/**', '**/x', 'ol'];
  const tracked = ['new/one.ts', 'new/two.ts', 'new/three.ts', 'c.ts'];
  expect([...(await findGlobRenames(await open(), globs, tracked))]).toEqual([
    ['old/a/**', 'new/**'],
    ['old/a/*.{ts,js}', 'new/*.{ts,js}'],
    ['old/a', 'new'],
    ['old/a/two.ts', 'new/two.ts'],
    ['old/b.ts', 'c.ts'],
  ]);
});

test('ten thousand globs and fifty thousand renames are compared in time', async () => {
  const names = Array.from({ length: 50_000 }, (_, at) => `d${at % 500}/f${at}.ts`);
  const stdout = names.map((name) => `R100\0old/${name}\0new/${name}\0`).join('');
  const globs = Array.from({ length: 10_000 }, (_, at) => (at % 2 === 0 ? `old/**/*${at}.ts` : `old/d1/f${at}.ts`));
  const repository = { root: '/', isShallow: false, git: async () => ({ code: 0, stdout, stderr: '' }) };
  const found = await findGlobRenames(
    repository,
    globs,
    names.map((name) => `new/${name}`),
  );
  expect(found.get('old/**/*2.ts')).toBe('new/**/*2.ts');
  expect(found.get('old/d1/f501.ts')).toBe('new/d1/f501.ts');
});

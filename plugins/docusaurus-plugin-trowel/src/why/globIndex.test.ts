import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Governed } from '../content/fieldTypes.ts';
import { createGlobIndex } from './globIndex.ts';
import { compileGlob, matchGlob, toPathSegments } from './match.ts';

const governed = (...paths: readonly string[]): Governed[] => [{ paths }];
/** What the lists say of a path: the patterns of each list that does. */
const ask = (
  lists: readonly (readonly Governed[])[],
  path: string,
  more: { partial?: boolean; repository?: string } = {},
) =>
  createGlobIndex(lists)({ path, partial: more.partial }, more.repository).map(({ at, because }) => [
    at,
    ...because.map(({ glob, only }) => (only ? `${glob} (${only})` : glob)),
  ]);

describe('an index of patterns', () => {
  test('says which lists govern a path, and by which patterns', () => {
    const lists = [governed('a/**', 'b/**', '**/x.ts'), governed('c/**'), governed('a/b')];
    expect(ask(lists, 'a/b/x.ts')).toEqual([
      [0, 'a/**', '**/x.ts'],
      [2, 'a/b'],
    ]);
  });

  test('lets a later pattern leave out, and a still later one take in again', () => {
    const list = [governed('a/**', '!a/**/*.test.ts', 'a/keep/**')];
    expect(ask(list, 'a/x.ts')).toEqual([[0, 'a/**']]);
    expect(ask(list, 'a/x.test.ts')).toEqual([]);
    expect(ask(list, 'a/keep/x.test.ts')).toEqual([[0, 'a/keep/**']]);
    expect(ask([[...governed('a/**'), ...governed('!a/b')]], 'a/b/c')).toEqual([]);
    expect(ask([governed('!a/b', 'a/**')], 'a/b/c')).toEqual([[0, 'a/**']]);
  });

  test('keeps apart what repositories are known to be apart', () => {
    const lists = [[{ repository: 'https://git.example.org/shop/web.git', paths: ['a/**'] }], governed('a/**')];
    expect(ask(lists, 'a/b')).toHaveLength(2);
    expect(ask(lists, 'a/b', { repository: 'git@git.example.org:shop/web' })).toHaveLength(2);
    expect(ask(lists, 'a/b', { repository: 'https://git.example.org/shop/app' })).toEqual([[1, 'a/**']]);
  });

  test('names a pattern once that stands for several repositories', () => {
    const both = ['x/one', 'x/two'].map((repository) => ({ repository, paths: ['a/**'] }));
    expect(ask([both], 'a/b')).toEqual([[0, 'a/**']]);
  });

  test('tells what is governed inside a folder', () => {
    const lists = [governed('a/b/c/**', 'a/b/*.ts'), governed('a/bc/**'), governed('a/**'), governed('**/x')];
    expect(ask(lists, 'a/b')).toEqual([
      [0, 'a/b/c/** (below)', 'a/b/*.ts (below)'],
      [2, 'a/**'],
    ]);
    expect(ask(lists, 'a')).toHaveLength(3);
  });

  test('tells what may govern a path of which the end is known', () => {
    const lists = [governed('a/b/c/**'), governed('**/*.ts'), governed('z/**', 'b/c/{d,e}.ts')];
    expect(ask(lists, 'home/me/a/b/c/d.ts', { partial: true })).toEqual([
      [0, 'a/b/c/** (partial)'],
      [1, '**/*.ts'],
      [2, 'b/c/{d,e}.ts (partial)'],
    ]);
  });

  test('takes a name alone for a folder at the top as well', () => {
    const lists = [governed('gates/**'), governed('a/gates'), governed('b/gates/**')];
    expect(ask(lists, 'gates', { partial: true })).toEqual([
      [0, 'gates/** (below)'],
      [1, 'a/gates (partial)'],
    ]);
  });

  test.each(['', '/', '.', '../..', 'x'.repeat(10_000), '/'.repeat(10_000)])('says nothing of %.10j', (path) => {
    expect(ask([governed('a/**')], path)).toEqual([]);
  });

  const piece = fc.constantFrom('a', 'b', '**', '*', 'a*', '{a,b}', '{a/b,b}', '[ab]', '?');
  const glob = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('/'));
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'));

  test('says the same as trying every pattern', () => {
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 8 }), path, (globs, asked) => {
        const expected = globs.flatMap((one, at) =>
          matchGlob(compileGlob(one), toPathSegments(asked)) ? [[at, one]] : [],
        );
        const found = createGlobIndex(globs.map((one) => governed(one)))({ path: asked });
        const exact = found.flatMap(({ at, because }) =>
          because.filter(({ only }) => !only).map((one) => [at, one.glob]),
        );
        expect(exact).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

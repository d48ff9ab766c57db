import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Governed } from '../content/fieldTypes.ts';
import { quoteBrackets } from './globEntry.ts';
import { createGlobIndex } from './globIndex.ts';
import { compileGlob, matchGlob, matchPartial, toPathSegments } from './globMatcher.ts';

const governed = (...paths: readonly string[]): Governed[] => [{ paths }];
/** Finds the globs of each list that match a path. */
const find = (
  lists: readonly (readonly Governed[])[],
  path: string,
  more: { partial?: boolean; repository?: string } = {},
) =>
  createGlobIndex(lists)({ path, partial: more.partial }, more.repository).map(({ at, reasons }) => [
    at,
    ...reasons.map(({ glob, only }) => (only ? `${glob} (${only})` : glob)),
  ]);

describe('createGlobIndex', () => {
  test('finds the lists that govern a path, with the globs that fit', () => {
    const lists = [governed('a/**', 'b/**', '**/x.ts'), governed('c/**'), governed('a/b')];
    expect(find(lists, 'a/b/x.ts')).toEqual([
      [0, 'a/**', '**/x.ts'],
      [2, 'a/b'],
    ]);
  });

  test('lets a later glob exclude a path, and a still later one include it again', () => {
    const list = [governed('a/**', '!a/**/*.test.ts', 'a/keep/**')];
    expect(find(list, 'a/x.ts')).toEqual([[0, 'a/**']]);
    expect(find(list, 'a/x.test.ts')).toEqual([]);
    expect(find(list, 'a/keep/x.test.ts')).toEqual([[0, 'a/keep/**']]);
    expect(find([[...governed('a/**'), ...governed('!a/b')]], 'a/b/c')).toEqual([]);
    expect(find([governed('!a/b', 'a/**')], 'a/b/c')).toEqual([[0, 'a/**']]);
  });

  test('ignores globs of another repository when the repository is known', () => {
    const lists = [[{ repository: 'https://git.example.org/shop/web.git', paths: ['a/**'] }], governed('a/**')];
    expect(find(lists, 'a/b')).toHaveLength(2);
    expect(find(lists, 'a/b', { repository: 'git@git.example.org:shop/web' })).toHaveLength(2);
    expect(find(lists, 'a/b', { repository: 'https://git.example.org/shop/app' })).toEqual([[1, 'a/**']]);
  });

  test('returns a glob of several repositories once', () => {
    const both = ['x/one', 'x/two'].map((repository) => ({ repository, paths: ['a/**'] }));
    expect(find([both], 'a/b')).toEqual([[0, 'a/**']]);
  });

  test('finds what is governed below a folder', () => {
    const lists = [governed('a/b/c/**', 'a/b/*.ts'), governed('a/bc/**'), governed('a/**'), governed('**/x')];
    expect(find(lists, 'a/b')).toEqual([
      [0, 'a/b/c/** (below)', 'a/b/*.ts (below)'],
      [2, 'a/**'],
    ]);
    expect(find(lists, 'a')).toHaveLength(3);
  });

  test('finds what may govern a partial path', () => {
    const lists = [governed('a/b/c/**'), governed('**/*.ts'), governed('z/**', 'b/c/{d,e}.ts')];
    expect(find(lists, 'home/me/a/b/c/d.ts', { partial: true })).toEqual([
      [0, 'a/b/c/** (partial)'],
      [1, '**/*.ts'],
      [2, 'b/c/{d,e}.ts (partial)'],
    ]);
  });

  test('reads a single name also as a folder at the top', () => {
    const lists = [governed('gates/**'), governed('a/gates'), governed('b/gates/**')];
    expect(find(lists, 'gates', { partial: true })).toEqual([
      [0, 'gates/** (below)'],
      [1, 'a/gates (partial)'],
    ]);
  });

  test.each(['', '/', '.', '../..', 'x'.repeat(10_000), '/'.repeat(10_000)])('finds nothing for %.10j', (path) => {
    expect(find([governed('a/**')], path)).toEqual([]);
  });

  const piece = fc.constantFrom('a', 'b', '**', '*', 'a*', '{a,b}', '{a/b,b}', '[ab]', '?');
  const glob = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('/'));
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab', '[ab]'), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'));

  test('leaves out globs of another repository below a folder', () => {
    const lists = [[{ repository: 'https://x.org/o/r', paths: ['a/b/**'] }], governed('a/c/**')];
    expect(find(lists, 'a', { repository: 'https://x.org/o/other' })).toEqual([[1, 'a/c/** (below)']]);
  });

  test('looks below a folder only for partial paths of one name', () => {
    expect(find([governed('a/b/c/**')], 'a/b', { partial: true })).toEqual([]);
  });

  /** Compiles a glob, and once more with its brackets as letters. */
  const readings = (one: string) => [one, quoteBrackets(one) ?? one].map(compileGlob);

  test('reads brackets as a set of letters and as letters of a name, unless they are known to be a name', () => {
    const index = createGlobIndex([governed('app/[id]/**', 'app/x.ts')]);
    const found = (path: string, names?: ReadonlySet<string>, partial = false) =>
      index({ path, partial }, undefined, names).flatMap(({ reasons }) => reasons.map(({ glob }) => glob));
    const names = new Set(['app/[id]/**']);
    expect([found('app/[id]/a.ts'), found('app/d/a.ts')]).toEqual([['app/[id]/**'], ['app/[id]/**']]);
    expect([found('app/[id]/a.ts', names), found('app/d/a.ts', names)]).toEqual([['app/[id]/**'], []]);
    expect(found('home/me/app/[id]/a.ts', names, true)).toEqual(['app/[id]/**']);
    expect(found('app/[id]')).toEqual(['app/[id]/**']);
  });

  test('finds the same globs for a partial path as matching every glob', () => {
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 8 }), path, (globs, wanted) => {
        const expected = globs.flatMap((one, at) =>
          readings(one).some((each) => matchPartial(each, toPathSegments(wanted))) ? [[at, one]] : [],
        );
        const found = createGlobIndex(globs.map((one) => governed(one)))({ path: wanted, partial: true });
        const fitting = found.flatMap(({ at, reasons }) =>
          reasons.filter(({ only }) => only !== 'below').map((one) => [at, one.glob]),
        );
        expect(fitting).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('finds the same as matching every glob', () => {
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 8 }), path, (globs, wanted) => {
        const expected = globs.flatMap((one, at) =>
          readings(one).some((each) => matchGlob(each, toPathSegments(wanted))) ? [[at, one]] : [],
        );
        const found = createGlobIndex(globs.map((one) => governed(one)))({ path: wanted });
        const exact = found.flatMap(({ at, reasons }) =>
          reasons.filter(({ only }) => !only).map((one) => [at, one.glob]),
        );
        expect(exact).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

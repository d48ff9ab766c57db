// With an algorithm that is not linear, each of these takes minutes, or all memory. Mutation testing leaves this file out:
// its tests are slow, and the tests with small input notice the same faults.
import { describe, expect, test } from 'vitest';
import { parseDiff } from './diff.ts';
import { compileGlob, matchGlob, matchPartial, toPathSegments } from './globMatcher.ts';
import { findMarkers } from './marker.ts';
import { parsePastedText } from './pastedText.ts';

describe('hostile and very large input', () => {
  test.each([
    ['names, and returns a hundred', `// @why a${', a'.repeat(3_000_000)}`, 100],
    ['markers', '// @why a '.repeat(1_000_000), 1_000_000],
    ['spaces', `// @why${' '.repeat(10_000_000)}`, 0],
    ['near-markers', '@why '.repeat(2_000_000), 0],
    ['slashes', `// @why a${'/'.repeat(10_000_000)}`, 1],
  ])('a line with millions of %s is read for its markers in time', (_, line, count) => {
    expect(findMarkers(line)).toHaveLength(count);
  });

  test.each([
    'a/b:'.repeat(2_500_000),
    'src/a.ts:1 x\n'.repeat(200_000),
    `${'at ('.repeat(1900)}\n`.repeat(200),
    `${'"\\'.repeat(3900)}\n`.repeat(200),
    `${'-@why a:1 '.repeat(790)}\n`.repeat(200),
    `${'{a => '.repeat(1300)}\n`.repeat(200),
    'https://github.com/'.repeat(500_000),
  ])('a pasted text of megabytes of %.12j is read in time', (text) => {
    expect(Array.isArray(parsePastedText(text))).toBe(true);
  });

  test('a diff of ten megabytes is read in time', () => {
    const files = 'diff --git a/x/y.ts b/x/y.ts\n--- a/x/y.ts\n+++ b/x/y.ts\n@@ -1 +1 @@\n-a\n+b\n'.repeat(100_000);
    expect(parseDiff(files)).toHaveLength(100_000);
    const head = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n';
    const manyLines = `${head}@@ -0,0 +1,900000 @@\n${'+aaaaaaaaaa\n'.repeat(900_000)}`;
    expect(parseDiff(manyLines)).toEqual([{ path: 'x', lines: [[1, 900_000]] }]);
    const longLines = `${head}@@ -1 +1 @@\n-${'a'.repeat(5_000_000)}\n+${'b'.repeat(5_000_000)}\n`;
    expect(parseDiff(longLines)).toEqual([{ path: 'x', lines: [[1, 1]] }]);
  });

  test.each([
    ['*a*a*a*a*a*a*a*ab', 'a'.repeat(4000)],
    ['**/a/**/a/**/a/**/a/**/a/**/b', 'a/'.repeat(2000)],
    ['**/*a*a*a/**/*a*a*b', `${'a'.repeat(250)}/`.repeat(16)],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}*', 'ab'.repeat(2000)],
    ['{a,b}'.repeat(50), 'ab'.repeat(50)],
    ['{1..1000000}/**', '7/x'],
    [`${'{'.repeat(150)}a${'}'.repeat(150)}`, 'a'],
    [`[${'a-'.repeat(140)}]*`, 'a'.repeat(4000)],
    [`${'?'.repeat(140)}*${'?'.repeat(140)}b`, 'a'.repeat(4000)],
    [`${'**/*/'.repeat(50)}b`, 'a/'.repeat(2000)],
  ])('matches %.40j with a hostile path in bounded time', (glob, path) => {
    const [compiled, segments] = [compileGlob(glob), toPathSegments(path)];
    expect(typeof matchGlob(compiled, segments)).toBe('boolean');
    expect(typeof matchPartial(compiled, segments)).toBe('boolean');
  });
});

import { describe, expect, test } from 'vitest';
import { readHeader } from './diffHeader.ts';

/** Reads the names of a header that takes all lines of a text. */
const sidesOf = (...lines: readonly string[]) => readHeader(lines, 0)?.sides;

describe('the header of git', () => {
  test.each([
    ['a change', ['diff --git a/x b/x', 'index 1..2 100644', '--- a/x', '+++ b/x'], { from: 'x', to: 'x' }],
    ['an empty new file', ['diff --git a/n b/n', 'new file mode 100644'], { to: 'n' }],
    ['a new file', ['diff --git a/n b/n', '--- /dev/null', '+++ b/n'], { to: 'n' }],
    ['an empty deleted file', ['diff --git a/n b/n', 'deleted file mode 100644'], { from: 'n' }],
    ['a deleted file', ['diff --git a/n b/n', '--- a/n', '+++ /dev/null'], { from: 'n' }],
    ['a new file in folder b, without prefixes', ['diff --git b/n b/n', '--- /dev/null', '+++ b/n'], { to: 'b/n' }],
    [
      'a deleted file in folder a, without prefixes',
      ['diff --git a/n a/n', '--- a/n', '+++ /dev/null'],
      { from: 'a/n' },
    ],
    ['a rename', ['diff --git a/o b/new', 'rename from o', 'rename to new'], { from: 'o', to: 'new' }],
    ['a copy', ['diff --git a/o b/new', 'copy from o', 'copy to new'], { to: 'new' }],
    ['long prefixes', ['diff --git old/a b new/a b', '--- old/a b', '+++ new/a b'], { from: 'old/a b', to: 'new/a b' }],
    ['a name with a space', ['diff --git a/x y b/x y', 'old mode 1'], { from: 'x y', to: 'x y' }],
    ['a quoted new name', ['diff --git a/x "b/\\303\\274"'], { from: 'x', to: 'ü' }],
    ['a quoted old name', ['diff --git "a/\\303\\274" b/x'], { from: 'ü', to: 'x' }],
    ['two names that differ', ['diff --git a/x b/y'], { from: undefined, to: undefined }],
    ['a merge', ['diff --cc sp ace/x', 'index 1,2..3'], { from: 'sp ace/x', to: 'sp ace/x' }],
    ['another form of merge', ['diff --combined x', 'index 1,2..3'], { from: 'x', to: 'x' }],
  ])('gives the names of %s', (_, lines, sides) => {
    expect(sidesOf(...lines)).toStrictEqual(sides);
  });

  test('ends before the first hunk, or at the end of the text', () => {
    const lines = ['diff --git a/x b/x', 'index 1..2', '--- a/x', '+++ b/x'];
    expect(readHeader([...lines, '@@ -1 +1 @@', '-a'], 0)?.end).toBe(4);
    expect(readHeader(['text', ...lines], 1)?.end).toBe(5);
  });

  test('stands at the beginning of a line', () => {
    expect(readHeader(['see diff --git a/x b/x'], 0)).toBeUndefined();
  });
});

describe('the header of another program', () => {
  const hunk = '@@ -1 +1 @@ main';

  test.each([
    ['two names', ['--- x/old.c', '+++ x/new.c'], { from: 'x/old.c', to: 'x/new.c' }],
    ['names with times', ['--- a/x\t2020-01-01', '+++ b/x\t2020-01-02'], { from: 'x', to: 'x' }],
    ['a new file', ['--- /dev/null', '+++ b/x'], { to: 'x' }],
    ['a deleted file', ['--- a/x', '+++ /dev/null'], { from: 'x' }],
    ['a new file in folder c', ['--- /dev/null', '+++ c/x'], { to: 'c/x' }],
    ['a new file far below', ['--- /dev/null', '+++ lib/a/x'], { to: 'lib/a/x' }],
    ['a missing name', ['--- ', '+++ b/x'], { to: 'x' }],
  ])('gives %s', (_, lines, sides) => {
    expect(readHeader([...lines, hunk], 0)).toStrictEqual({ sides, end: 2 });
  });

  test.each([
    [['--- x', '+++ y']],
    [['--- x', '+++ y', 'text @@']],
    [['--- x', 'y', hunk]],
    [['x', '+++ y', hunk]],
    [['--- x']],
    [[]],
  ])('is not in %j', (lines) => {
    expect(readHeader(lines, 0)).toBeUndefined();
  });
});

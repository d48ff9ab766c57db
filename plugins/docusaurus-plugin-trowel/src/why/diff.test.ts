import { describe, expect, test } from 'vitest';
import { isDiff, parseDiff } from './diff.ts';
import { formatPlace } from './placeText.ts';

const placesOf = (diff: string) => parseDiff(diff).map(formatPlace);
const git = (name: string, body: string) => `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n${body}`;

describe('a diff', () => {
  test('gives the files and the changed lines of the new side', () => {
    const diff = git('src/x.ts', '@@ -1,3 +1,4 @@ fn\n a\n-b\n+B\n+B2\n c\n@@ -10 +11,2 @@\n j\n+k\n');
    expect(isDiff(diff)).toBe(true);
    expect(placesOf(diff)).toEqual(['src/x.ts:2-3,12']);
  });

  test('gives the line where lines were removed', () => {
    expect(placesOf(git('x/y', '@@ -5,3 +5,2 @@\n a\n-b\n c\n'))).toEqual(['x/y:6']);
  });

  test.each([
    [
      'a binary file',
      'diff --git a/x.png b/x.png\nindex 1..2 100644\nBinary files a/x.png and b/x.png differ\n',
      ['x.png'],
    ],
    ['another mode', 'diff --git a/my file b/my file\nold mode 100644\nnew mode 100755\n', ['my file']],
    ['a rename', 'diff --git a/o b/o b/x\nsimilarity index 100%\nrename from o\nrename to o b/x\n', ['o b/x', 'o']],
    [
      'a copy',
      'diff --git a/o b/c\nsimilarity index 90%\ncopy from o\ncopy to c\n--- a/o\n+++ b/c\n@@ -1 +1 @@\n-a\n+b\n',
      ['c:1'],
    ],
    [
      'a new file',
      'diff --git a/n b/n\nnew file mode 100644\n--- /dev/null\n+++ b/n\n@@ -0,0 +1,2 @@\n+a\n+b\n',
      ['n:1-2'],
    ],
    ['an empty new file', 'diff --git a/n b/n\nnew file mode 100644\nindex 0000000..e69de29\n', ['n']],
    [
      'a deleted file',
      'diff --git a/n b/n\ndeleted file mode 100644\n--- a/n\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n',
      ['n'],
    ],
    [
      'a space',
      'diff --git a/sp ace/x b/sp ace/x\n--- a/sp ace/x\t\n+++ b/sp ace/x\t\n@@ -1 +1 @@\n-a\n+b\n',
      ['sp ace/x:1'],
    ],
    [
      'quotes',
      'diff --git "a/t\\tb\\"c" "b/t\\tb\\"c"\n--- "a/t\\tb\\"c"\n+++ "b/t\\tb\\"c"\n@@ -1 +1 @@\n-a\n+b\n',
      ['"t\\tb\\"c":1'],
    ],
    ['bytes in quotes', 'diff --git "a/\\303\\274.txt" "b/\\303\\274.txt"\nold mode 1\nnew mode 2\n', ['ü.txt']],
    ['no prefix', 'diff --git a/b a/b\n--- a/b\n+++ a/b\n@@ -1 +1 @@\n-a\n+b\n', ['a/b:1']],
    ['other prefixes', 'diff --git i/a/b w/a/b\n--- i/a/b\n+++ w/a/b\n@@ -1 +1 @@\n-a\n+b\n', ['a/b:1']],
    [
      'a time',
      '--- x/old.c\t2020-01-01 10:00:00\n+++ x/new.c\t2020-01-02 10:00:00\n@@ -1 +1 @@\n-a\n+b\n',
      ['x/new.c:1', 'x/old.c'],
    ],
    ['a submodule', git('lib', '@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2\n'), ['lib:1']],
  ])('reads %s', (_, diff, places) => {
    expect(isDiff(diff)).toBe(true);
    expect(placesOf(diff)).toEqual(places);
    expect(placesOf(diff.replaceAll('\n', '\r\n'))).toEqual(places);
  });

  test('of a merge gives the lines of the result', () => {
    const diff = `diff --cc sp ace/x.txt\nindex 1,2..3\n--- a/sp ace/x.txt\n+++ b/sp ace/x.txt\n@@@ -1,3 -1,3 +1,4 @@@\n  a\n- M\n -O\n++MO\n++# @why merged\n  c\n`;
    expect(placesOf(diff)).toEqual(['sp ace/x.txt:2-3 @why merged:3']);
  });

  test('does not read a line of a hunk as a header', () => {
    const body = '@@ -1,2 +1,3 @@\n--- a/not\n+++ b/this\n+@@ -1 +1 @@\n a\n';
    expect(placesOf(`${git('q.sql', body)}${git('r.sql', '@@ -1 +1 @@\n-a\n+b\n')}`)).toEqual(['q.sql:1-2', 'r.sql:1']);
  });

  test('ends a hunk after its count of lines, before a mail’s signature', () => {
    expect(placesOf(`${git('x', '@@ -1 +1 @@\n-a\n+b\n')}-- \n2.39.2\n`)).toEqual(['x:1']);
    expect(placesOf(`${git('x', '@@ -1,2 +1,2 @@\n a\n-b\n+c\n')}+++ lost\n`)).toEqual(['x:2']);
  });

  test('tells removed markers from kept and moved ones', () => {
    const body = '@@ -1,4 +1,4 @@\n-// @why gone\n-// @why moved\n // @why kept\n+// @why come\n+  // @why moved\n a\n';
    expect(placesOf(git('x', body))).toEqual(['x:1-3 -@why gone:1 @why kept:1 @why come:2 @why moved:3']);
  });

  test('gives the markers of a deleted file', () => {
    const diff =
      'diff --git a/n b/n\ndeleted file mode 100644\n--- a/n\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-# @why x\n';
    expect(placesOf(diff)).toEqual(['n -@why x:2']);
  });

  test.each([
    ['only removes lines', '@@ -5,2 +4,0 @@\n-a\n-b\n', ['x:5']],
    ['has no newline at the end', '@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n', ['x:2-3']],
    ['has lost the sign of an empty line', '@@ -1,3 +1,3 @@\n a\n\n-b\n+c\n', ['x:3']],
    ['has a line without a sign, where it ends', '@@ -1,9 +1,9 @@\n a\nrubbish\n+b\n', ['x']],
    ['has fewer sides than its head says', '@@@ -1 +1 @@\n-a\n+b\n', ['x']],
    ['adds a marker in a block comment', '@@ -1 +1,2 @@\n a\n+@why come\n', ['x:2 @why come:2']],
  ])('reads a hunk that %s', (_, body, places) => {
    expect(placesOf(git('x', body))).toEqual(places);
  });

  test('counts the lines of a long deleted file', () => {
    const removed = `${'-a\n'.repeat(11)}-# @why last\n`;
    const diff = `diff --git a/n b/n\ndeleted file mode 100644\n--- a/n\n+++ /dev/null\n@@ -10,12 +9,0 @@\n${removed}`;
    expect(placesOf(diff)).toEqual(['n -@why last:21']);
  });

  test('of a merge reads lines that only one side had', () => {
    const diff = 'diff --cc x\n--- a/x\n+++ b/x\n@@@ -1,2 -0,0 +0,0 @@@\n- a\n- # @why gone\n';
    expect(placesOf(diff)).toEqual(['x:1 -@why gone:1']);
  });

  test('gives neither lines nor markers when only the mode changes', () => {
    expect(parseDiff('diff --git a/x b/x\nold mode 100644\nnew mode 100755\n')).toEqual([{ path: 'x' }]);
  });

  test('begins at the beginning of a line', () => {
    expect(isDiff('see diff --git a/x b/x')).toBe(false);
    expect(isDiff('see --- a\n+++ b\n@@ -1')).toBe(false);
    expect(isDiff('see\n--- a\n+++ b\n@@ -1')).toBe(true);
  });

  test('can have text around it, and be cut off anywhere', () => {
    const diff = `commit 1\n\n    Why\n\n${git('x', '@@ -1,9 +1,9 @@\n a\n-b\n+B\n')}`;
    expect(placesOf(diff)).toEqual(['x:2']);
    for (let end = 0; end < diff.length; end++) expect(Array.isArray(parseDiff(diff.slice(0, end)))).toBe(true);
  });

  test.each(['', 'diff', '--- \n+++ \n@@', 'a\n--- b', '@@ -1 +1 @@\n+a', '- a\n+ b'])('is not %j', (text) => {
    expect(isDiff(text)).toBe(false);
    expect(parseDiff(text)).toEqual([]);
  });
});

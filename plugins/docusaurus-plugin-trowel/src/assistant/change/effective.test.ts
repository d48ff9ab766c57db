import { describe, expect, test } from 'vitest';
import { readDiffLines } from './diffLines.ts';
import { findEffective } from './effective.ts';

function read(path: string, ...lines: readonly string[]) {
  return findEffective(readDiffLines([`--- a/${path}`, `+++ b/${path}`, '@@ -1,9 +1,9 @@', ...lines].join('\n')));
}
const shown = (path: string, ...lines: readonly string[]) =>
  read(path, ...lines).blocks.map(({ removed, added, moved }) => ({
    removed: removed.map(({ code }) => code.trim()),
    added: added.map(({ code }) => code.trim()),
    ...(moved.length > 0 ? { moved: moved.map(({ code }) => code.trim()) } : {}),
  }));

describe('what a diff changes in what code does', () => {
  test.each([
    ['a comment', 'a.ts', ['-// Waits four minutes', '+// Waits for four minutes']],
    ['a comment behind code', 'a.py', ['-x = 1  # one', '+x = 1  # the first']],
    ['a block of documentation', 'a.kt', [' /**', '- * Old.', '+ * New.', '  */']],
    ['a docstring', 'a.py', [' def f():', '     """', '-    Old text = 1', '+    New text = 2', '     """']],
    ['a log line', 'a.kt', [' val x = 1', '+    log.info("x is {}", x)']],
    [
      'a log call of several lines',
      'a.ts',
      ['+  logger.warn(', '+    { attempt, delay },', "+    'waiting',", '+  );'],
    ],
    ['an import', 'a.py', ['+from time import sleep']],
    ['a measurement', 'a.go', ['+\tmetrics.Requests.Inc()']],
    ['a renamed variable', 'a.ts', ['-const t = now();', '-use(t);', '+const start = now();', '+use(start);']],
    [
      'a renamed argument',
      'a.kt',
      ['-fun f(m: Int): Int {', '-    return m + 1', '+fun f(member: Int): Int {', '+    return member + 1', ' }'],
    ],
    ['the layout of lines', 'a.c', ['-if (a) return b;', '+if (a)', '+    return b;']],
    ['other quotes and a comma', 'a.ts', ["-f('a', { b })", '+f("a", { b },)']],
    ['a misspelt word', 'a.rb', ['-  raise "The bok was not found"', '+  raise "The book was not found"']],
    ['text for people', 'README.md', ['-Wait four minutes.', '+Wait one minute.']],
  ])('is not %s', (_, path, lines) => {
    expect(shown(path, ...lines)).toEqual([]);
  });

  test.each([
    [
      'SQL in a text of several lines',
      'a.py',
      [' query = """', '-  SELECT seat FOR UPDATE', '+  SELECT seat', '   """'],
    ],
    ['a logarithm that is returned', 'a.ts', ['-  return Math.log(rate);', '+  return Math.log(rate + 1);']],
    ['a counter that code decides by', 'a.java', ['-    retryCounter.increment();']],
    ['a timer that holds something', 'a.ts', ['-  holdTimer.end();']],
  ])('is %s', (_, path, lines) => {
    expect(shown(path, ...lines)).toHaveLength(1);
  });

  test('is not what is taken out into a function', () => {
    const blocks = shown(
      'a.ts',
      ' function f() {',
      '-  open();',
      '-  send();',
      '+  go();',
      ' }',
      '+function go() {',
      '+  open();',
      '+  send();',
      '+}',
    );
    expect(blocks.flatMap(({ removed }) => removed)).toEqual([]);
  });

  test('is a value that looks like a rename, since nothing declares it', () => {
    expect(shown('a.kt', '-val out = text.toByteArray(ISO_8859_1)', '+val out = text.toByteArray(UTF_8)')).toEqual([
      { removed: ['val out = text.toByteArray(ISO_8859_1)'], added: ['val out = text.toByteArray(UTF_8)'] },
    ]);
  });

  test('is a number in a text that is otherwise the same', () => {
    expect(shown('a.py', '-  sql = "limit to 14 days here"', '+  sql = "limit to 90 days here"')).toHaveLength(1);
  });

  test('is that two lines change places', () => {
    expect(shown('a.ts', '-record(attempt);', ' const answer = charge();', '+record(attempt);')).toEqual([
      { removed: [], added: [], moved: ['record(attempt);'] },
    ]);
  });

  test('is a call of something that only looks like a log', () => {
    expect(shown('a.ts', '-  logbook.append(entry);')).toHaveLength(1);
  });

  test('is read from hunks with wrong counts, too', () => {
    const diff = '--- a/x.ts\n+++ b/x.ts\n@@ -1 +1 @@\n a\n-b()\n-c()\n+d()\n';
    expect(findEffective(readDiffLines(diff)).blocks[0]?.removed).toHaveLength(2);
  });

  test('is everything in a file that goes', () => {
    const diff =
      'diff --git a/x.ts b/x.ts\ndeleted file mode 100644\n--- a/x.ts\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-lock()\n-send()\n';
    const { blocks, left } = findEffective(readDiffLines(diff));
    expect(left).toEqual([{ path: 'x.ts' }]);
    expect(blocks[0]?.removed).toHaveLength(2);
  });
});

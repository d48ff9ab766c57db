import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../content/problem.ts';
import { moveProblems } from './movedProblems.ts';

const problemAt = (line: number): Problem => ({
  code: 'wrong-type',
  severity: 'error',
  message: '',
  source: 'docs/a.md',
  at: { line, column: 3 },
});
const ends = fc.constantFrom('\n', '\r\n', '\r');

test('problems stay beside their lines while lines elsewhere come and go', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5), ends, (before, kept, old, now, end) => {
      const lines = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
      const head = lines('head', before);
      const tail = [...lines('tail', kept), 'wrong'];
      const was = [...head, ...lines('old', old), ...tail];
      const is = [...head, ...lines('new', now), ...tail];
      const [first, last] = moveProblems([problemAt(1), problemAt(was.length)], was.join(end), is.join(end));
      expect(last?.at).toEqual({ line: is.length, column: 3 });
      if (before > 0) expect(first?.at).toEqual({ line: 1, column: 3 });
    }),
  );
});

test('a problem in lines that have changed stays in the page, among them', () => {
  const moved = (line: number, was: readonly string[], is: readonly string[]) =>
    moveProblems([problemAt(line)], was.join('\n'), is.join('\n'))[0]?.at?.line;
  expect(moved(2, ['a', 'b', 'c'], ['a', 'B', 'c'])).toBe(2);
  expect(moved(3, ['a', 'b', 'c', 'd'], ['a', 'd'])).toBe(2);
  expect(moved(3, ['a', 'b', 'c'], ['a'])).toBeLessThanOrEqual(2);
  expect(moved(3, ['a', 'b', 'c'], ['x'])).toBe(1);
});

test('a problem without a place, and one of a text that is as it was, are left alone', () => {
  const { at: _, ...nowhere } = problemAt(1);
  expect(moveProblems([nowhere], 'a', 'b')).toEqual([nowhere]);
  const problems = [problemAt(1)];
  expect(moveProblems(problems, 'a', 'a')).toBe(problems);
});

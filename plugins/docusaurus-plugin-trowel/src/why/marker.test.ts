import { describe, expect, test } from 'vitest';
import { findMarkers } from './marker.ts';

const namesIn = (text: string) => findMarkers(text).map(({ name }) => name);

describe('findMarkers', () => {
  test.each([
    ['// @why checkout-double-write', ['checkout-double-write']],
    ['x = 1  # @why ADR-14: the provider may have charged.', ['ADR-14']],
    ['/* @why archaeology/checkout-double-write. */', ['archaeology/checkout-double-write']],
    [' * @why: 0014, one-queue', ['0014', 'one-queue']],
    ['-- @why 0014', ['0014']],
    ['<!-- @why one-queue-->', ['one-queue']],
    ['; @why #14', ['#14']],
    ["  ' @why one-queue", ['one-queue']],
    ['" @why one-queue', ['one-queue']],
    ['REM @why one-queue', ['one-queue']],
    ['% @why one-queue', ['one-queue']],
    ['    """@why one-queue"""', ['one-queue']],
    ['   @why one-queue', ['one-queue']],
    ['(* @why one-queue *)', ['one-queue']],
    ['{# @why one-queue #}', ['one-queue']],
    ['// @why 0007, the bank may have charged', ['0007']],
    ['/* @why 0007, one-queue */', ['0007', 'one-queue']],
    ['// @why 決定記録', ['決定記録']],
    ['// one // @why a, // @why b', ['a', 'b']],
  ])('reads %s as %j', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  test.each([
    'ana@why.example',
    '// mail ana@why example',
    '// @whywhy one-queue',
    '// @why',
    '// @why …',
    'const text = @why one-queue',
    'const text = @why one-queue // as a comment says',
    '// @why ./-',
    '// https://example.org/@why one-queue',
    'why one-queue',
  ])('finds none in %s', (line) => {
    expect(namesIn(line)).toEqual([]);
  });

  test('counts lines from 1, with any line endings', () => {
    expect(findMarkers('a\r\n// @why one\r\n\r\n// @why two\n')).toEqual([
      { name: 'one', line: 2 },
      { name: 'two', line: 4 },
    ]);
  });

  test('reads at most a hundred names of one marker', () => {
    expect(namesIn(`// @why a${', a'.repeat(98)}`)).toHaveLength(99);
    expect(namesIn(`// @why a${', a'.repeat(150)}`)).toHaveLength(100);
  });
});

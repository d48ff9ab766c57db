import { describe, expect, test } from 'vitest';
import { formatPlace, isFormattedPlace, parsePlace } from './placeText.ts';

describe('parsePlace', () => {
  test.each([
    ['x', { path: 'x' }],
    ['  src/x.ts:3 ', { path: 'src/x.ts', lines: [[3, 3]] }],
    [' <a/b> src/x.ts', { path: 'src/x.ts', repository: 'a/b' }],
    [
      'x:3-5,9,12-13',
      {
        path: 'x',
        lines: [
          [3, 5],
          [9, 9],
          [12, 13],
        ],
      },
    ],
    ['x:5-3', { path: 'x', lines: [[3, 5]] }],
    ['x:3 and more', { path: 'x:3 and more' }],
    ['see x:3', { path: 'see x', lines: [[3, 3]] }],
    ['x @why a', { path: 'x @why a' }],
    [
      'x @why a:3 -@why b:4',
      {
        path: 'x',
        markers: [
          { name: 'a', line: 3 },
          { name: 'b', line: 4, removed: true },
        ],
      },
    ],
    ['@why a:3', { path: '', markers: [{ name: 'a', line: 3 }] }],
    ['././x', { path: 'x' }],
    ['.../x', { path: 'x', partial: true }],
    ['…/x', { path: 'x', partial: true }],
    ['a/…/', { path: 'a/…/' }],
    ['"a\\nb":3', { path: 'a\nb', lines: [[3, 3]] }],
  ])('reads %j', (text, place) => {
    expect(parsePlace(text)).toStrictEqual(place);
  });
});

test('a path that begins like a partial one is written apart from it, and read back', () => {
  expect(formatPlace({ path: '.../x' })).toBe('./.../x');
  expect(parsePlace('./.../x')).toEqual({ path: '.../x' });
  expect(formatPlace({ path: 'x/.../' })).toBe('x/.../');
  expect(formatPlace({ path: '.../x', partial: true })).toBe('.../.../x');
});

test('only lines with markers or a repository are surely places', () => {
  expect(['x @why a:3', '-@why a:3', '<a/b> x'].every(isFormattedPlace)).toBe(true);
  expect(['x', 'x:3', '// @why a', '@why a', 'see a:3', '<a/b>', '<a b> x'].some(isFormattedPlace)).toBe(false);
});

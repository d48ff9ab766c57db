import { describe, expect, test } from 'vitest';
import { decode, parseForgeLink } from './forgeLink.ts';

describe('parseForgeLink', () => {
  test.each([
    [
      'https://bitbucket.org/org/repo/src/main/a/x.ts',
      { repository: 'https://bitbucket.org/org/repo', path: 'a/x.ts' },
    ],
    ['https://x.org/o/r/blob/main/100%/x.ts', { repository: 'https://x.org/o/r', path: '100%/x.ts' }],
    ['https://x.org/o/r/blob/main/x.ts#readme', { repository: 'https://x.org/o/r', path: 'x.ts' }],
    ['https://x.org/o/r/blob/main/x.ts#L7', { repository: 'https://x.org/o/r', path: 'x.ts', lines: [[7, 7]] }],
    ['https://x.org/o/r/blob/topic/x.ts', { repository: 'https://x.org/o/r', path: 'x.ts', partial: true }],
  ])('reads %s', (address, place) => {
    expect(parseForgeLink(address)).toEqual(place);
  });

  test.each(['src/x.ts', 'https://x.org/o/r', 'https://x.org/o/r/issues/1', 'https://x.org/a/o/r/src/main/x.ts'])(
    'reads no file in %s',
    (address) => {
      expect(parseForgeLink(address)).toBeUndefined();
    },
  );
});

test('a path that is not well encoded stays as written', () => {
  expect(decode('a%20b')).toBe('a b');
  expect(decode('100%/a%20b')).toBe('100%/a%20b');
});

import { describe, expect, test } from 'vitest';
import { changesSince } from './changesSince.ts';

const changes = ['c', 'b', 'a'].map((hash) => ({ hash }));

describe('what was changed in a step since it was read', () => {
  test.each([
    ['nothing, when it is read as it is now', 'd', []],
    ['the last change, when the text before it was read', 'c', ['c']],
    ['all changes, when the oldest known text was read', 'a', ['c', 'b', 'a']],
    ['nothing that is known, when an unknown text was read', 'x', []],
    ['nothing that is known, when it was ticked without its text', undefined, []],
  ])('is %s', (_, read, expected) => {
    expect(changesSince(changes, { read, now: 'd' }).map(({ hash }) => hash)).toEqual(expected);
  });

  test('is nothing when a text came back that was there before', () => {
    expect(changesSince(changes, { read: 'b', now: 'b' })).toEqual([]);
  });

  test('is nothing for a step without a history', () => {
    expect(changesSince(undefined, { read: 'a', now: 'b' })).toEqual([]);
  });
});

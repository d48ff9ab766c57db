import { expect, test } from 'vitest';
import { readTold } from './readTold.ts';

const measure = { what: 'Weeks until the first watch', before: 17, after: 10, unit: 'weeks' };

test('a story in a list of posts shows how it ended and its figure', () => {
  expect(readTold({ title: 'A', lesson: 'failure', measure })).toEqual({ lesson: 'failure', measure });
});

test.each([
  [undefined],
  [null],
  ['17 weeks'],
  [{ ...measure, before: '17' }],
  [{ ...measure, after: Number.NaN }],
  [{ ...measure, unit: { toString: 1 } }],
  [{ ...measure, what: undefined }],
])('a figure written as %j is left out, and the post stays', (written) => {
  expect(readTold({ measure: written, lesson: ['x'] })).toEqual({});
});

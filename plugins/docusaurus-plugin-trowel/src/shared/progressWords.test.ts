import { expect, test } from 'vitest';
import { type ProgressWords, sayMinutes, sayProgress } from './progressWords.ts';

const words: ProgressWords = {
  minutes: '{rest} min',
  hours: '{hours} h',
  hoursMinutes: '{hours} h {rest} min',
  left: '{done} of {steps} done, {time} left',
  complete: '{steps} of {steps} done',
};

test.each([
  [0, '0 min'],
  [25, '25 min'],
  [60, '1 h'],
  [130, '2 h 10 min'],
])('%d minutes are "%s"', (minutes, said) => {
  expect(sayMinutes(words, minutes)).toBe(said);
});

test('progress says what is done and how long the rest takes, and at the end only what is done', () => {
  expect(sayProgress(words, { done: 1, steps: 3, minutesLeft: 90 })).toBe('1 of 3 done, 1 h 30 min left');
  expect(sayProgress(words, { done: 3, steps: 3, minutesLeft: 0 })).toBe('3 of 3 done');
});

test('a translation may put the numbers in another order, or leave one out', () => {
  expect(sayProgress({ ...words, left: '{steps}/{done} {unknown}' }, { done: 1, steps: 3, minutesLeft: 0 })).toBe(
    '3/1 {unknown}',
  );
});

import { expect, test } from 'vitest';
import { type ProgressWords, sayCount, sayMinutes, sayProgress, sayState, toClosedShare } from './progressWords.ts';

const words: ProgressWords = {
  minutes: '{rest} min',
  hours: '{hours} h',
  hoursMinutes: '{hours} h {rest} min',
  left: '{done} of {steps} done, {time} left',
  leftSkipped: '{done} of {steps} done, {skipped} skipped, {time} left',
  count: '{done} of {steps} done',
  countSkipped: '{done} of {steps} done, {skipped} skipped',
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
  expect(sayProgress(words, { done: 1, skipped: 0, steps: 3, minutesLeft: 90 })).toBe('1 of 3 done, 1 h 30 min left');
  expect(sayProgress(words, { done: 3, skipped: 0, steps: 3, minutesLeft: 0 })).toBe('3 of 3 done');
});

test('what is skipped is not done, and is said apart', () => {
  const some = { done: 12, skipped: 2, steps: 16 };
  expect(sayProgress(words, { ...some, minutesLeft: 60 })).toBe('12 of 16 done, 2 skipped, 1 h left');
  expect(sayCount(words, some)).toBe('12 of 16 done, 2 skipped');
  expect(sayProgress(words, { done: 14, skipped: 2, steps: 16, minutesLeft: 0 })).toBe('14 of 16 done, 2 skipped');
  expect(toClosedShare(some)).toBe('87.5%');
  expect(toClosedShare({ done: 0, skipped: 0, steps: 0 })).toBe('0%');
});

test('a state is said where there is something to say, with the reason as it was written', () => {
  const states = { doing: 'On it', skipped: 'Skipped', skippedBecause: 'Skipped: {reason}' };
  expect(sayState(states, 'doing')).toBe('On it');
  expect(sayState(states, 'skipped', 'I {wrote} it')).toBe('Skipped: I {wrote} it');
  expect(sayState(states, 'skipped', '')).toBe('Skipped');
  expect(sayState(states, 'done')).toBe('');
});

test('a translation may put the numbers in another order, or leave one out', () => {
  expect(
    sayProgress({ ...words, left: '{steps}/{done} {unknown}' }, { done: 1, skipped: 0, steps: 3, minutesLeft: 0 }),
  ).toBe('3/1 {unknown}');
});

import { expect, test } from 'vitest';
import { makeStepEvent } from '../../test/support/readerEvents.ts';
import { readProgress } from './progress.ts';
import { isOpen, sumSteps } from './totals.ts';

const steps = [
  { id: 'a', minutes: 20 },
  { id: 'b', minutes: 5 },
  { id: 'c', minutes: 10 },
  { id: 'd', minutes: 40 },
];
const progress = readProgress([
  makeStepEvent({ step: 'a', state: 'done' }),
  makeStepEvent({ step: 'b', state: 'skipped', reason: 'Known' }),
  makeStepEvent({ step: 'c', state: 'doing' }),
  makeStepEvent({ step: 'gone', state: 'done' }),
]);

test('steps are counted by state, and what is neither done nor skipped takes the time that is left', () => {
  expect(sumSteps(steps, progress)).toEqual({
    steps: 4,
    done: 1,
    skipped: 1,
    doing: 1,
    minutesLeft: 50,
    minutes: 75,
  });
  expect(sumSteps([], progress)).toMatchObject({ steps: 0, minutesLeft: 0 });
});

test('a step is open until it is done or skipped', () => {
  expect(steps.filter((step) => isOpen(step, progress)).map(({ id }) => id)).toEqual(['c', 'd']);
});

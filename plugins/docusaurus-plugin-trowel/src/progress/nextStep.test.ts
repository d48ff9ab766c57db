import { describe, expect, test } from 'vitest';
import type { StepEvent, StepState } from './event.ts';
import { findNextStep } from './nextStep.ts';

const steps = ['a', 'b', 'c'].map((id) => ({ id, title: id, stage: 'one', minutes: 10 }));
const next = (states: Readonly<Record<string, StepState>>) => {
  const known = Object.entries(states).map(([step, state]): [string, StepEvent] => [
    step,
    { type: 'step', id: step, step, state, time: 0, at: '2026-11-02T08:00:00Z' },
  ]);
  const found = findNextStep(steps, { steps: new Map(known) });
  return found && [found.step.id, found.because];
};

describe('the next step', () => {
  test.each([
    [{}, ['a', 'first']],
    [{ a: 'done' }, ['b', 'follows']],
    [{ a: 'skipped', b: 'done' }, ['c', 'follows']],
    [{ b: 'done' }, ['a', 'follows']],
    [{ a: 'todo' }, ['a', 'first']],
    [{ a: 'done', c: 'doing' }, ['c', 'begun']],
    [{ a: 'done', b: 'done', c: 'skipped' }, undefined],
  ] as const)('after %j is %j', (states, expected) => {
    expect(next(states)).toEqual(expected);
  });
});

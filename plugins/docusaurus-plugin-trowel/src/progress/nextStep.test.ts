import { describe, expect, test } from 'vitest';
import type { StepEvent, StepState } from './event.ts';
import { findNextStep } from './nextStep.ts';
import type { WalkedStep } from './path.ts';

type States = Readonly<Record<string, StepState>>;

const make = (id: string, more: Partial<WalkedStep> = {}): WalkedStep => ({
  id,
  title: id,
  stage: 'one',
  minutes: 10,
  ...more,
});
const find = (steps: readonly WalkedStep[], states: States) => {
  const known = Object.entries(states).map(([step, state]): [string, StepEvent] => [
    step,
    { type: 'step', id: step, step, state, time: 0, at: '2026-11-02T08:00:00Z' },
  ]);
  return findNextStep(steps, { steps: new Map(known) });
};

describe('the next step', () => {
  const steps = [make('a'), make('b'), make('c')];

  test.each([
    [{}, ['a', 'first']],
    [{ a: 'done' }, ['b', 'follows']],
    [{ a: 'skipped', b: 'done' }, ['c', 'follows']],
    [{ b: 'done' }, ['a', 'follows']],
    [{ a: 'todo' }, ['a', 'first']],
    [{ a: 'done', c: 'doing' }, ['c', 'begun']],
    [{ a: 'done', b: 'done', c: 'skipped' }, undefined],
  ] as const)('after %j is %j', (states, expected) => {
    const found = find(steps, states);
    expect(found && [found.step.id, found.because]).toEqual(expected);
  });
});

describe('on a path where others act, the next step', () => {
  const steps = [
    make('laptop', { who: 'manager' }),
    make('access', { after: ['laptop'] }),
    make('buddy', { who: 'hire' }),
    make('watch', { who: 'mentor', after: ['access'] }),
    make('alone', { after: ['watch'] }),
  ];
  const next = (states: States) => {
    const found = find(steps, states);
    return found && [found.step.id, found.because, ...found.waitsFor.map(({ id }) => id)];
  };

  test('is the first of the hire whose prerequisites are closed, and says which steps of others stand before it', () => {
    expect(next({})).toEqual(['buddy', 'first', 'laptop']);
    expect(next({ laptop: 'skipped' })).toEqual(['access', 'follows']);
    expect(next({ laptop: 'done', access: 'done' })).toEqual(['buddy', 'follows']);
  });

  test('is one of somebody else when the hire can do nothing before it', () => {
    expect(next({ buddy: 'done' })).toEqual(['laptop', 'waits']);
    expect(next({ buddy: 'done', laptop: 'done', access: 'done' })).toEqual(['watch', 'waits']);
  });

  test('is one that the hire has begun, whoever acts and whatever comes before it', () => {
    expect(next({ alone: 'doing' })).toEqual(['alone', 'begun', 'laptop', 'watch']);
    expect(next({ watch: 'doing' })).toEqual(['watch', 'begun', 'laptop']);
  });

  test('is found in a circle, too', () => {
    const circle = [make('a', { after: ['b'] }), make('b', { after: ['a'] })];
    expect(find(circle, {})).toMatchObject({ step: { id: 'a' } });
  });
});

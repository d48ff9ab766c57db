import { describe, expect, test } from 'vitest';
import { findNextStep, measureProgress, type Stage, type Step } from './pathProgress.ts';

function makeStep(name: string, rest: Partial<Step> = {}): Step {
  const id = `guide/${name}`;
  return {
    entry: { id, kind: 'guide', title: name, permalink: `/${name}` },
    minutes: 10,
    who: 'hire',
    after: [],
    hash: 'abcd1234',
    ...rest,
  };
}

function makeStage(...steps: readonly Step[]): Stage {
  return { id: 'week-1', title: 'Week 1', minutes: 0, steps };
}

const done = (...names: readonly string[]) => new Set(names.map((name) => `guide/${name}`));

describe('the progress of a reader on a path', () => {
  test('counts what is done and how long the rest takes', () => {
    const steps = [makeStep('a', { minutes: 20 }), makeStep('b', { minutes: 5 }), makeStep('c')];
    expect(measureProgress(steps, done('a'))).toEqual({ done: 1, steps: 3, minutesLeft: 15 });
  });

  test('does not count a tick on a page that is no longer in the path', () => {
    expect(measureProgress([makeStep('a')], done('gone'))).toEqual({ done: 0, steps: 1, minutesLeft: 10 });
  });

  test('has as its next step the first open one of all stages, also when later ones are ticked', () => {
    const stages = [makeStage(makeStep('a'), makeStep('b')), makeStage(makeStep('c'))];
    expect(findNextStep(stages, done())?.entry.title).toBe('a');
    expect(findNextStep(stages, done('a', 'c'))?.entry.title).toBe('b');
    expect(findNextStep(stages, done('a', 'b'))?.entry.title).toBe('c');
  });

  test('has no next step when all is done', () => {
    expect(findNextStep([makeStage(makeStep('a'))], done('a'))).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { makeStepEvent } from '../../test/support/readerEvents.ts';
import { compareWithPath, isSameComparison } from './comparison.ts';
import type { WalkedPath, WalkedStep } from './path.ts';

function makeStep(id: string, overrides: Partial<WalkedStep> = {}): WalkedStep {
  return { id, title: id, stage: 'day-1', minutes: 10, hash: 'now', ...overrides };
}

function makePath(steps: readonly WalkedStep[], history: Partial<WalkedPath['history']> = {}): WalkedPath {
  return {
    id: 'paths/newcomer',
    title: 'Newcomer',
    stages: [{ id: 'day-1', title: 'Day one' }],
    steps,
    history: { changes: {}, removed: [], renamed: {}, ...history },
  };
}

const changes = [
  { hash: 'third', date: '2026-11-20', summary: 'Say which port' },
  { hash: 'second', date: '2026-11-10', summary: 'Name the gate' },
  { hash: 'first', date: '2026-10-01', summary: 'Begin' },
];

describe('after an edit of the path', () => {
  test('a step that nobody touched stays done', () => {
    const { steps } = compareWithPath(
      [makeStepEvent({ step: 'a', hash: 'now' })],
      makePath([makeStep('a'), makeStep('b')]),
    );
    expect(steps).toMatchObject([{ state: 'done' }, { state: 'todo' }]);
    expect(steps.map(({ changed }) => changed)).toEqual([undefined, undefined]);
  });

  test('a changed step stays done, and says what was changed since it was read', () => {
    const path = makePath([makeStep('a')], { changes: { a: changes } });
    const { steps } = compareWithPath([makeStepEvent({ step: 'a', hash: 'second' })], path);
    expect(steps[0]).toMatchObject({ state: 'done' });
    expect(steps[0]?.changed?.map(({ summary }) => summary)).toEqual(['Say which port', 'Name the gate']);
  });

  test.each([
    ['was ticked before hashes were kept', makeStepEvent({ step: 'a' })],
    ['is to do again', makeStepEvent({ step: 'a', hash: 'first', state: 'todo' })],
    ['was read in another language', makeStepEvent({ step: 'a', hash: 'maintenant', at: '2026-11-15T08:00:00.000Z' })],
    ['was put back to what they had read', makeStepEvent({ step: 'a', hash: 'now' })],
  ])('a step that %s is not said to have changed', (_, event) => {
    const history = { changes: { a: [{ hash: 'now', date: '2026-11-21', summary: 'Put it back' }, ...changes] } };
    expect(compareWithPath([event], makePath([makeStep('a')], history)).steps[0]?.changed).toBeUndefined();
    expect(compareWithPath([event], makePath([makeStep('a')])).steps[0]?.changed).toBeUndefined();
  });

  test('a step with the name of what every object has is like others', () => {
    const path = makePath([makeStep('toString')]);
    expect(compareWithPath([makeStepEvent({ step: 'toString', hash: 'old' })], path).steps[0]?.state).toBe('done');
  });

  test('a removed step stays in the reader’s own record, unless it came back', () => {
    const removed = [
      { id: 'gone', title: 'Old gate', date: '2026-11-20', summary: 'Tidy up' },
      { id: 'unread', title: 'Old till', date: '2026-11-20', summary: 'Tidy up' },
      { id: 'a', title: 'Here again', date: '2026-11-20', summary: 'Tidy up' },
    ];
    const events = [makeStepEvent({ step: 'gone' }), makeStepEvent({ step: 'a' })];
    const compared = compareWithPath(events, makePath([makeStep('a')], { removed }));
    expect(compared.removed).toMatchObject([{ title: 'Old gate', event: { step: 'gone', state: 'done' } }]);
    expect(compared.steps).toMatchObject([{ state: 'done' }]);
  });

  test('a renamed page keeps its step, also when it was renamed twice', () => {
    const path = makePath([makeStep('new')], { renamed: { old: 'newer', newer: 'new' } });
    const events = [
      makeStepEvent({ id: '1', time: 1, step: 'old' }),
      makeStepEvent({ id: '2', time: 2, step: 'new', state: 'doing' }),
    ];
    expect(compareWithPath(events.slice(0, 1), path).steps[0]?.state).toBe('done');
    // What was done last counts, under whatever name.
    expect(compareWithPath(events, path).steps[0]?.state).toBe('doing');
  });

  test('names that go round in a circle end', () => {
    const path = makePath([makeStep('a')], { renamed: { a: 'b', b: 'a' } });
    expect(compareWithPath([makeStepEvent({ step: 'a' })], path).steps[0]?.state).toBe('done');
  });
});

describe('a step is shown as before', () => {
  const path = makePath([makeStep('a')], { changes: { a: changes } });
  const read = makeStepEvent({ id: '1', step: 'a', hash: 'second' });
  const compare = (events: Parameters<typeof compareWithPath>[0], known = path) =>
    compareWithPath(events, known).steps[0];

  test('when the reader did nothing about it, although it was compared anew', () => {
    const other = makeStepEvent({ id: '2', step: 'b', hash: 'now' });
    expect(isSameComparison(compare([read]), compare([read, other]))).toBe(true);
    expect(isSameComparison(undefined, compare([other]))).toBe(true);
  });

  test('until they do something, or it is known what they have missed', () => {
    expect(isSameComparison(compare([read]), compare([read, { ...read, id: '3', state: 'todo' }]))).toBe(false);
    expect(isSameComparison(compare([read], makePath([makeStep('a')])), compare([read]))).toBe(false);
  });
});

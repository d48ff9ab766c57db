import { describe, expect, test } from 'vitest';
import type { PlannedStep } from '../../hub/hub.ts';
import { drawPathMap } from './pathMap.ts';

function makeStep(id: string, after: readonly string[] = []): PlannedStep {
  return { id, title: `Step ${id}`, entry: id, minutes: 10, who: 'hire', after, milestone: false, hash: 'abcd1234' };
}
const draw = (...steps: readonly PlannedStep[]) => drawPathMap({ stages: [{ id: 'one', title: 'One', steps }] });

describe('the map of a path', () => {
  test('has the steps that wait for others and those that they wait for, in order, and no other', () => {
    const map = draw(makeStep('a'), makeStep('alone'), makeStep('b', ['a']), makeStep('c', ['a', 'b']));
    expect(map?.boxes.map(({ step, after }) => [step, after])).toEqual([
      ['a', []],
      ['b', [0]],
      ['c', [0, 1]],
    ]);
    expect(map?.lines).toHaveLength(3);
  });

  test('stands each step to the right of its prerequisites', () => {
    const map = draw(makeStep('a'), makeStep('b', ['a']), makeStep('c', ['b']));
    const [a, b, c] = map?.boxes.map(({ x }) => x) ?? [];
    expect([a, b, c]).toEqual([a, b, c].sort((x, y) => (x ?? 0) - (y ?? 0)));
    expect(new Set([a, b, c]).size).toBe(3);
  });

  test('is not drawn without prerequisites, and not of more steps than one can follow', () => {
    expect(draw(makeStep('a'), makeStep('b'))).toBeUndefined();
    const many = Array.from({ length: 121 }, (_, at) => makeStep(String(at), at > 0 ? [String(at - 1)] : []));
    expect(draw(...many)).toBeUndefined();
    expect(draw(...many.slice(1).map((step, at) => (at === 0 ? { ...step, after: [] } : step)))?.boxes).toHaveLength(
      120,
    );
  });
});

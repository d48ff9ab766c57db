import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvents, makeStepEvent } from '../../test/support/readerEvents.ts';
import { compareEvents } from './clock.ts';
import { mergeEvents } from './merge.ts';

describe('the events of two browsers', () => {
  test('come to the same, whichever is merged into the other', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        expect(mergeEvents(mergeEvents([], a), b)).toEqual(mergeEvents(mergeEvents([], b), a));
      }),
    );
  });

  test('come to the same with a third, in whatever order', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, anyEvents, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((events) => mergeEvents([], events));
        if (!x || !y || !z) return;
        expect(mergeEvents(mergeEvents(x, y), z)).toEqual(mergeEvents(x, mergeEvents(y, z)));
      }),
    );
  });

  test('come to the same when they are merged again', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        const once = mergeEvents(mergeEvents([], a), b);
        expect(mergeEvents(once, b)).toBe(once);
        expect(mergeEvents(once, once)).toBe(once);
      }),
    );
  });

  test('are all there, sorted, each once', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        const merged = mergeEvents(mergeEvents([], a), b);
        expect(merged.map(({ id }) => id).sort()).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort());
        expect([...merged].sort(compareEvents)).toEqual(merged);
        for (const event of merged) expect([...a, ...b]).toContainEqual(event);
      }),
    );
  });

  test('are the list itself when nothing is new, so that nothing is drawn again', () => {
    const ours = [makeStepEvent({ id: 'a', time: 1 }), makeStepEvent({ id: 'b', time: 2 })];
    expect(mergeEvents(ours, [makeStepEvent({ id: 'b', time: 2 })])).toBe(ours);
    expect(mergeEvents(ours, [makeStepEvent({ id: 'c', time: 0 })]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});

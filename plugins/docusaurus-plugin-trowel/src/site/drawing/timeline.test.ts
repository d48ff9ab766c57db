import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateWidth } from './text.ts';
import { buildTimeline, type Lane, type Timeline, type TimelineMark } from './timeline.ts';

const dates = fc
  .date({ min: new Date('2006-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const decisions = fc
  .array(
    fc.record({
      title: fc.string({ minLength: 1, maxLength: 80 }),
      number: fc.option(fc.nat({ max: 9999 }), { nil: undefined }),
      date: fc.option(dates, { nil: undefined, freq: 20 }),
      lanes: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 200, size: 'max' },
  )
  .map((all) => all.map((decision, index) => ({ ...decision, id: `decision/${index}` })));
type Decision = ReturnType<typeof makeDecision> & { readonly lanes: readonly number[] };

function makeDecision(id: string, date: string | undefined, number?: number) {
  return { id, title: 'One ledger for all of it', date, number };
}

function draw(all: readonly Decision[]): Timeline | undefined {
  const lanes = [0, 1, 2, 3, 4].map((lane) =>
    all.flatMap((decision, place) => (decision.lanes.includes(lane) ? place : [])),
  );
  return buildTimeline({ entries: all, lanes });
}

function boxOf({ x, y, label }: TimelineMark, { size, radius }: Lane) {
  const width = estimateWidth(label.text, size);
  const left = label.set === 'start' ? label.x : label.x - width;
  return {
    left: Math.min(left, x - radius),
    right: Math.max(left + width, x + radius),
    top: y - size * 0.6,
    bottom: y + size * 0.6,
  };
}

/** Few runs, since each drawing is large. */
const runs = { numRuns: 40 };

describe('the timeline of all decisions', () => {
  test('nothing touches in any lane, and everything is within the drawing', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const timeline = draw(all);
        for (const lane of timeline?.lanes ?? []) {
          const boxes = lane.marks.map((mark) => boxOf(mark, lane));
          const touching = boxes.filter((a, index) =>
            boxes
              .slice(index + 1)
              .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
          );
          expect(touching).toEqual([]);
          for (const { left, right, top, bottom } of boxes) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(timeline?.width ?? 0);
            expect(top).toBeGreaterThanOrEqual(0);
            expect(bottom).toBeLessThanOrEqual(lane.height);
          }
        }
      }),
      runs,
    );
  });

  test('every dated decision is once in each of its lanes, later ones further to the right', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const drawn = new Map(draw(all)?.lanes.map(({ lane, marks }) => [lane, marks]));
        for (const lane of [0, 1, 2, 3, 4]) {
          const marks = drawn.get(lane) ?? [];
          const wanted = all.flatMap((decision, place) =>
            decision.date !== undefined && decision.lanes.includes(lane) ? place : [],
          );
          expect(marks.map(({ entry }) => entry).sort((a, b) => a - b)).toEqual(wanted);
          const byDate = [...marks].sort((a, b) => ((all[a.entry]?.date ?? '') < (all[b.entry]?.date ?? '') ? -1 : 1));
          const xs = byDate.map(({ x }) => x);
          expect(xs).toEqual([...xs].sort((a, b) => a - b));
        }
      }),
      runs,
    );
  });

  test('does not depend on the order of the decisions', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const turned = [...all].reverse();
        const byId = (timeline: Timeline | undefined, source: readonly Decision[]) =>
          timeline?.lanes.map((lane) => ({
            ...lane,
            marks: lane.marks.map(({ entry, ...mark }) => ({ id: source[entry]?.id, ...mark })),
          }));
        expect(byId(draw(turned), turned)).toEqual(byId(draw(all), all));
      }),
      runs,
    );
  });

  test('few decisions have titles, many have numbers, and hundreds in a few years have a wider drawing', () => {
    const make = (count: number) =>
      draw(
        Array.from({ length: count }, (_, index) => ({
          ...makeDecision(`decision/${index}`, `20${10 + (index % 9)}-0${1 + (index % 8)}-11`, index),
          lanes: [0],
        })),
      );
    expect(make(5)?.lanes[0]?.marks[0]?.label.text).toBe('0000 One ledger for all of it');
    expect(make(300)?.lanes[0]?.marks.every(({ label }) => /^\d{4}$/.test(label.text))).toBe(true);
    expect(make(5)?.width).toBe(1120);
    expect(make(1500)?.width).toBeGreaterThan(1120);
  });

  test('decisions without dates are not drawn', () => {
    expect(draw([{ ...makeDecision('decision/a', undefined), lanes: [0] }])).toBeUndefined();
  });
});

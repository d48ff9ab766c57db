import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayerProps } from '../layerProps.ts';
import type { HistoryDrawing, Mark } from './historyDrawing.ts';
import { layOutHistory as layOut } from './historyLayout.ts';
import { estimateWidth } from './text.ts';

type Kind = LayerProps['entry']['kind'];

/** Lays out layers on a day. */
const layOutHistory = (layers: readonly LayerProps[], today = '2026-11-29') => layOut(layers, today);

function makeLayer({
  id = 'decision/a',
  kind = 'decision',
  title = 'One ledger',
  number,
  ...rest
}: Partial<LayerProps> & { id?: string; kind?: Kind; title?: string; number?: number } = {}): LayerProps {
  return {
    from: '2019-03-14',
    hold: 'sure',
    supersededBy: [],
    restsOn: [],
    ...rest,
    entry: { id, kind, title, number, permalink: `/${id}` },
  };
}

const marksOf = (drawing: HistoryDrawing | undefined) => drawing?.marks ?? [];
/** Finds the mark of a layer. */
const markOf = (drawing: HistoryDrawing | undefined, layer: number) =>
  marksOf(drawing).find((mark) => mark.layer === layer) as Mark;

function labelBox({ label }: Mark) {
  const width = estimateWidth(label.text, label.size);
  const left = label.set === 'start' ? label.x : label.x - width;
  return { left, right: left + width, top: label.y - label.size * 0.8, bottom: label.y + label.size * 0.25 };
}
function shapeBox({ x, y, half: high, end, shape, grounds }: Mark) {
  const half = shape === 'bar' ? 0 : 6;
  return {
    left: x - half,
    right: Math.max(end, x + half),
    top: y - high,
    bottom: Math.max(y + high, ...grounds.map((ground) => ground.y + 2)),
  };
}
type Box = ReturnType<typeof labelBox>;
// Coordinates are rounded to tenths.
const touch = (a: Box, b: Box) =>
  a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom && b.top < a.bottom;

const dates = fc
  .record({ year: fc.integer({ min: 1998, max: 2032 }), month: fc.integer({ min: 1, max: 12 }), precise: fc.boolean() })
  .map(({ year, month, precise }) => (precise ? `${year}-${String(month).padStart(2, '0')}` : String(year)));
const place = fc.nat({ max: 59 });
const layers = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Kind>('decision', 'decision', 'archaeology', 'constraint'),
      title: fc.string({ minLength: 1, maxLength: 90 }),
      number: fc.option(fc.nat({ max: 900 }), { nil: undefined }),
      from: fc.option(dates, { nil: undefined }),
      to: fc.option(dates, { nil: undefined }),
      hold: fc.constantFrom('sure', 'unsure', 'never'),
      newer: fc.array(place, { maxLength: 2 }),
      grounds: fc.array(place, { maxLength: 3 }),
    }),
    { maxLength: 90, size: 'max' },
  )
  .map((all) => {
    const made = all.map((layer, index) => makeLayer({ ...layer, id: `${layer.kind}/${index}` }));
    const tied = (places: readonly number[], kind: Kind) =>
      [...new Set(places)].flatMap((at) => made[at]?.entry ?? []).filter((entry) => entry.kind === kind);
    return made.map((layer, index) => ({
      ...layer,
      supersededBy: tied(all[index]?.newer ?? [], 'decision'),
      restsOn: tied(all[index]?.grounds ?? [], 'constraint'),
    }));
  });

/** Few runs, since each drawing is large. */
const runs = { numRuns: 60 };

describe('the drawing of a system’s history', () => {
  test('no label touches another label or another mark, at any number of layers', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const marks = marksOf(layOutHistory(all));
        const touching = marks.flatMap((mark, index) =>
          marks
            .slice(index + 1)
            .filter((other) =>
              [labelBox(mark), shapeBox(mark)].some((a) => [labelBox(other), shapeBox(other)].some((b) => touch(a, b))),
            )
            .map((other) => [mark, other]),
        );
        expect(touching).toEqual([]);
      }),
      runs,
    );
  });

  test('every dated layer is drawn once, within the drawing', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const drawing = layOutHistory(all);
        const dated = all.flatMap(({ from, to }, index) => ((from ?? to) === undefined ? [] : index));
        expect(
          marksOf(drawing)
            .map(({ layer }) => layer)
            .sort((a, b) => a - b),
        ).toEqual(dated);
        const { width = 0, height = 0 } = drawing ?? {};
        const outside = marksOf(drawing)
          .flatMap((mark) => [labelBox(mark), shapeBox(mark)])
          .filter(({ left, right, top, bottom }) => left < -0.1 || right > width + 0.1 || top <= 0 || bottom > height);
        expect(outside).toEqual([]);
      }),
      runs,
    );
  });

  test('every line begins and ends at a mark, and the drawing does not depend on the order of the layers', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const drawing = layOutHistory(all);
        const xs = new Set(marksOf(drawing).flatMap(({ x, end }) => [x, end]));
        const ys = new Set(marksOf(drawing).map(({ y }) => y));
        const lines = [...(drawing?.successions ?? []), ...(drawing?.rests ?? [])];
        expect(lines.flat().filter(({ x, y }) => !xs.has(x) || !ys.has(y))).toEqual([]);
        const turned = layOutHistory([...all].reverse());
        const byEntry = (drawn: HistoryDrawing | undefined, source: readonly LayerProps[]) =>
          marksOf(drawn)
            .map(({ layer, ...mark }) => ({ id: source[layer]?.entry.id ?? '', ...mark }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byEntry(turned, [...all].reverse())).toEqual(byEntry(drawing, all));
      }),
      runs,
    );
  });

  test('a later date is further to the right', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const drawing = layOutHistory([
          makeLayer({ id: 'decision/a', from: a }),
          makeLayer({ id: 'decision/b', from: b }),
        ]);
        const difference = markOf(drawing, 1).x - markOf(drawing, 0).x;
        const [longA = '', longB = ''] = [a, b].map((date) => date.padEnd(7, '-01'));
        expect(Math.sign(difference)).toBe(Number(longB > longA) - Number(longB < longA));
      }),
      runs,
    );
  });

  test('decisions are at the top, and constraints at the bottom', () => {
    const drawing = layOutHistory([
      makeLayer({ id: 'constraint/c', kind: 'constraint' }),
      makeLayer(),
      makeLayer({ id: 'archaeology/b', kind: 'archaeology' }),
    ]);
    expect(drawing?.bands.map(({ kind }) => kind)).toEqual(['decision', 'archaeology', 'constraint']);
    expect(markOf(drawing, 1).y).toBeLessThan(markOf(drawing, 0).y);
  });

  test('a lifted constraint ends, and one that holds is open to the edge', () => {
    const drawing = layOutHistory([
      makeLayer({ id: 'constraint/lifted', kind: 'constraint', from: '2017', to: '2019-06' }),
      makeLayer({ id: 'constraint/holds', kind: 'constraint', from: '2018' }),
    ]);
    const [lifted, holds] = [markOf(drawing, 0), markOf(drawing, 1)];
    expect([lifted.openEnd, holds.openEnd]).toEqual([false, true]);
    expect(lifted.end).toBeLessThan(holds.end);
  });

  test('what lasts reaches today, on an axis that does not end before', () => {
    const drawing = layOutHistory(
      [
        makeLayer({ id: 'archaeology/keep', kind: 'archaeology', from: '2016-11', lastChange: '2022-03' }),
        makeLayer({ id: 'archaeology/gone', kind: 'archaeology', from: '2016-11', to: '2022-03' }),
        makeLayer({ from: '2017' }),
      ],
      '2026-11-29',
    );
    const { today = 0, years } = drawing ?? {};
    const [keep, gone, decision] = [0, 1, 2].map((layer) => markOf(drawing, layer));
    expect(years).toEqual([2016, 2027]);
    expect([keep?.end, decision?.end]).toEqual([today, today]);
    expect([keep?.openEnd, gone?.openEnd]).toEqual([true, false]);
    expect(keep?.settled).toBe(gone?.end);
    expect(gone?.end).toBeLessThan(today);
  });

  test('what begins only after today is drawn all the same', () => {
    const drawing = layOutHistory([makeLayer({ from: '2030-05-01' })], '2026-11-29');
    expect(drawing?.years).toEqual([2026, 2031]);
    expect(markOf(drawing, 0).end).toBeGreaterThan(markOf(drawing, 0).x);
  });

  test('a decision ends where its successor begins, and a line leads from there to it', () => {
    const newer = makeLayer({ id: 'decision/b', from: '2021-01-01' });
    const drawing = layOutHistory([makeLayer({ to: '2021-01-01', supersededBy: [newer.entry] }), newer]);
    const [before, after] = [markOf(drawing, 0), markOf(drawing, 1)];
    expect(before).toMatchObject({ shape: 'held', end: after.x, openEnd: false });
    expect(drawing?.successions).toEqual([
      [
        { x: before.x, y: before.y },
        { x: after.x, y: before.y },
        { x: after.x, y: after.y },
      ],
    ]);
  });

  test('a decision that never held, or until an unknown day, is a point without a span', () => {
    const drawing = layOutHistory([makeLayer({ hold: 'never' }), makeLayer({ id: 'decision/b', hold: 'unsure' })]);
    expect(marksOf(drawing).map(({ shape, x, end }) => [shape, end - x])).toEqual([
      ['point', 0],
      ['point', 0],
    ]);
  });

  test('the ground of a decision ends when its constraint was lifted, and a plumb line ends at the constraint', () => {
    const ground = makeLayer({ id: 'constraint/c', kind: 'constraint', from: '2017', to: '2020' });
    const drawing = layOutHistory([
      makeLayer({ restsOn: [ground.entry] }),
      ground,
      makeLayer({ id: 'decision/b', from: '2023' }),
    ]);
    const [decision, constraint] = [markOf(drawing, 0), markOf(drawing, 1)];
    expect(decision.grounds).toMatchObject([{ x: decision.x, end: constraint.end, gone: true }]);
    expect(drawing?.rests).toEqual([
      [
        { x: decision.x, y: decision.y },
        { x: decision.x, y: constraint.y },
      ],
    ]);
  });

  test('no line is drawn to a successor outside the drawing', () => {
    const elsewhere = makeLayer({ id: 'decision/elsewhere' }).entry;
    expect(layOutHistory([makeLayer({ supersededBy: [elsewhere] })])?.successions).toEqual([]);
  });

  test('a hundred decisions have their numbers as labels', () => {
    const many = Array.from({ length: 100 }, (_, index) => makeLayer({ id: `decision/${index}`, number: index }));
    const drawing = layOutHistory(many);
    expect(marksOf(drawing).every(({ label }) => /^\d{4}$/.test(label.text))).toBe(true);
    expect(drawing?.height).toBeLessThan(2500);
  });

  test('a history without dates is not drawn', () => {
    expect(layOutHistory([makeLayer({ from: undefined }), makeLayer({ from: 'long ago' })])).toBeUndefined();
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayerProps } from '../../../site/props.ts';
import { buildDrawing, type Drawing, isDated, type Mark } from './layout.ts';

type Kind = LayerProps['entry']['kind'];

function makeLayer({
  id = 'decision/a',
  kind = 'decision',
  title = 'One ledger',
  ...rest
}: Partial<LayerProps> & { id?: string; kind?: Kind; title?: string } = {}): LayerProps {
  return { from: '2019-03-14', ...rest, entry: { id, kind, title, permalink: `/${id}` } };
}

const title = (entry: LayerProps['entry']) => entry.title;
const marksOf = (drawing: Drawing | undefined) => (drawing?.bands ?? []).flatMap(({ marks }) => marks);
const markOf = (drawing: Drawing | undefined, id: string) =>
  marksOf(drawing).find(({ entry }) => entry.id === id) as Mark;

/** Box around a label, text size 14. */
const labelBox = ({ label }: Mark) => ({
  left: label.x,
  right: label.x + label.width,
  top: label.y - 12,
  bottom: label.y + 4,
});
const shapeBox = ({ at, end, shape }: Mark) =>
  shape === 'point'
    ? { left: at.x - 6, right: at.x + 6, top: at.y - 6, bottom: at.y + 6 }
    : { left: at.x, right: end, top: at.y - 6, bottom: at.y + 6 };
type Box = ReturnType<typeof labelBox>;
const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const dates = fc
  .record({ year: fc.integer({ min: 1998, max: 2032 }), month: fc.integer({ min: 1, max: 12 }), precise: fc.boolean() })
  .map(({ year, month, precise }) => (precise ? `${year}-${String(month).padStart(2, '0')}` : String(year)));
const layers = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Kind>('decision', 'archaeology', 'constraint'),
      title: fc.string({ minLength: 1, maxLength: 90 }),
      from: fc.option(dates, { nil: undefined }),
      to: fc.option(dates, { nil: undefined }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((layer, index) => makeLayer({ ...layer, id: `${layer.kind}/${index}` })));

describe('a system drawn in layers', () => {
  test('no label touches another label or a mark that is not its own, at any number of layers', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const marks = marksOf(buildDrawing(all, title));
        for (const [index, mark] of marks.entries()) {
          expect(touch(labelBox(mark), shapeBox(mark))).toBe(false);
          for (const other of marks.slice(index + 1)) {
            for (const a of [labelBox(mark), shapeBox(mark)])
              for (const b of [labelBox(other), shapeBox(other)]) expect(touch(a, b)).toBe(false);
          }
        }
      }),
    );
  });

  test('everything that has a date is drawn once, and inside the drawing', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const drawing = buildDrawing(all, title);
        const marks = marksOf(drawing);
        expect(marks.map(({ entry }) => entry.id).sort()).toEqual(
          all
            .filter(isDated)
            .map(({ entry }) => entry.id)
            .sort(),
        );
        for (const box of marks.flatMap((mark) => [labelBox(mark), shapeBox(mark)])) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(drawing?.width ?? 0);
          expect(box.bottom).toBeLessThanOrEqual(drawing?.height ?? 0);
        }
      }),
    );
  });

  test('a later date stands further right', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const drawing = buildDrawing(
          [makeLayer({ id: 'decision/a', from: a }), makeLayer({ id: 'decision/b', from: b })],
          title,
        );
        const difference = markOf(drawing, 'decision/b').at.x - markOf(drawing, 'decision/a').at.x;
        const [longA, longB] = [a, b].map((date) => date.padEnd(7, '-01'));
        expect(Math.sign(difference)).toBe(
          Math.sign(Number((longB ?? '') > (longA ?? '')) - Number((longB ?? '') < (longA ?? ''))),
        );
      }),
    );
  });

  test('decisions lie above what they left behind, and constraints at the bottom', () => {
    const drawing = buildDrawing(
      [
        makeLayer({ id: 'constraint/c', kind: 'constraint' }),
        makeLayer(),
        makeLayer({ id: 'archaeology/b', kind: 'archaeology' }),
      ],
      title,
    );
    expect(drawing?.bands.map(({ kind }) => kind)).toEqual(['decision', 'archaeology', 'constraint']);
    expect(markOf(drawing, 'decision/a').at.y).toBeLessThan(markOf(drawing, 'constraint/c').at.y);
  });

  test('a constraint that was lifted ends; one that still holds stays open to the edge', () => {
    const drawing = buildDrawing(
      [
        makeLayer({ id: 'constraint/lifted', kind: 'constraint', from: '2017', to: '2019-06' }),
        makeLayer({ id: 'constraint/holds', kind: 'constraint', from: '2018', to: undefined }),
      ],
      title,
    );
    const [lifted, holds] = [markOf(drawing, 'constraint/lifted'), markOf(drawing, 'constraint/holds')];
    expect([lifted.openEnd, holds.openEnd]).toEqual([false, true]);
    expect(lifted.end).toBeLessThan(holds.end);
  });

  test('a line leads from a superseded decision to the one that took its place', () => {
    const newer = makeLayer({ id: 'decision/b', from: '2021-01-01' });
    const drawing = buildDrawing([makeLayer({ supersededBy: newer.entry }), newer], title);
    const [line] = drawing?.successions ?? [];
    expect(markOf(drawing, 'decision/a').superseded).toBe(true);
    expect(line?.at(0)).toEqual(markOf(drawing, 'decision/a').at);
    expect(line?.at(-1)).toEqual(markOf(drawing, 'decision/b').at);
  });

  test('what replaced a decision may be elsewhere: then no line is drawn', () => {
    const elsewhere = makeLayer({ id: 'decision/elsewhere' }).entry;
    expect(buildDrawing([makeLayer({ supersededBy: elsewhere })], title)?.successions).toEqual([]);
  });

  test('a decision of which only the end is known stands there', () => {
    const drawing = buildDrawing([makeLayer({ from: undefined, to: '2020' }), makeLayer({ id: 'decision/b' })], title);
    expect(markOf(drawing, 'decision/a').at.x).toBeGreaterThan(markOf(drawing, 'decision/b').at.x);
  });

  test('nothing is drawn of a history without dates', () => {
    expect(buildDrawing([makeLayer({ from: undefined }), makeLayer({ from: 'long ago' })], title)).toBeUndefined();
  });
});

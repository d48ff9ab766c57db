import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Family, findFamilies, layOutFamily, type Succession } from './families.ts';

const count = 40;
const makeEntries = (dates: readonly (string | undefined)[] = []) =>
  Array.from({ length: count }, (_, index) => ({
    id: `decision/${String(index).padStart(4, '0')}`,
    title: `One ledger, try ${index}`,
    number: index,
    date: dates[index] ?? `20${10 + Math.floor(index / 4)}-01-02`,
  }));
const entries = makeEntries();
const buildFamilies = (all: ReturnType<typeof makeEntries>, successions: readonly Succession[]) =>
  findFamilies(all, successions).map((family) => layOutFamily(family, all));
const idOf = (place: number) => entries[place]?.id ?? '';
const place = fc.nat({ max: count - 1 });
/** Any successions, including circles and decisions that supersede themselves. */
const successions = fc.array(
  fc.tuple(place, place).map(([older, newer]): Succession => ({ older: idOf(older), newer: idOf(newer) })),
  { maxLength: 60 },
);
/** Sensible successions: the newer decision has the higher number. */
const sound = fc.array(
  fc
    .tuple(place, place)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Succession => ({ older: idOf(Math.min(a, b)), newer: idOf(Math.max(a, b)) })),
  { maxLength: 60 },
);
const nodesOf = (families: readonly Family[]) => families.flatMap(({ nodes }) => nodes);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a line enters a box by more than a rounding error. Checks points in small steps. */
function runsThrough(from: Point, to: Point, box: Point & { readonly width: number; readonly height: number }) {
  const steps = 200;
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((part) => {
    const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
    return x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5;
  });
}

/** Few runs, since each drawing is large. */
const runs = { numRuns: 60 };

describe('the supersession graph', () => {
  test('has every decision that superseded another or was superseded, once, and no other', () => {
    fc.assert(
      fc.property(successions, (all) => {
        const tied = new Set(
          all.filter(({ older, newer }) => older !== newer).flatMap(({ older, newer }) => [older, newer]),
        );
        expect(
          nodesOf(buildFamilies(entries, all))
            .map(({ entry }) => idOf(entry))
            .sort(),
        ).toEqual([...tied].sort());
      }),
      runs,
    );
  });

  test('no two boxes touch, each is within the drawing, and its text is within the box', () => {
    fc.assert(
      fc.property(successions, (all) => {
        for (const { nodes, width, height } of buildFamilies(entries, all)) {
          const touching = nodes.filter((a, index) =>
            nodes
              .slice(index + 1)
              .some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
          );
          expect(touching).toEqual([]);
          for (const node of nodes) {
            expect(Math.min(node.x, node.y)).toBeGreaterThanOrEqual(0);
            expect(node.x + node.width).toBeLessThanOrEqual(width);
            expect(node.y + node.height).toBeLessThanOrEqual(height);
            expect(node.lines.length * 17 + 20).toBeLessThan(node.height);
          }
        }
      }),
      runs,
    );
  });

  test('a decision is to the right of the one it superseded', () => {
    fc.assert(
      fc.property(sound, (all) => {
        for (const { nodes } of buildFamilies(entries, all)) {
          const at = new Map(nodes.map((node) => [node.entry, node]));
          for (const node of nodes)
            for (const newer of node.supersededBy) expect(at.get(newer)?.x).toBeGreaterThan(node.x + node.width);
        }
      }),
      runs,
    );
  });

  test('no line crosses a box, and each line ends at its two boxes', () => {
    fc.assert(
      fc.property(successions, (all) => {
        for (const { nodes, edges } of buildFamilies(entries, all)) {
          const crossed = edges.flatMap((corners) =>
            nodes.filter((box) => corners.slice(1).some((end, at) => runsThrough(corners[at] as typeof end, end, box))),
          );
          expect(crossed).toEqual([]);
          for (const ends of edges.map((corners) => [corners.at(0), corners.at(-1)]))
            for (const end of ends)
              expect(
                nodes.some(
                  ({ x, y, width, height }) =>
                    (end?.x === x || Math.abs((end?.x ?? 0) - x - width) < 0.2) &&
                    Math.abs((end?.y ?? 0) - y - height / 2) < 0.2,
                ),
              ).toBe(true);
        }
      }),
      runs,
    );
  });

  test('does not depend on the order of the decisions', () => {
    fc.assert(
      fc.property(successions, fc.infiniteStream(fc.double({ noNaN: true })), (all, keys) => {
        const shuffled = all.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(
          buildFamilies(
            entries,
            shuffled.map(({ one }) => one),
          ),
        ).toEqual(buildFamilies(entries, all));
      }),
      runs,
    );
  });

  test('the family that changed most recently comes first', () => {
    const families = buildFamilies(entries, [
      { older: idOf(0), newer: idOf(1) },
      { older: idOf(2), newer: idOf(30) },
      { older: idOf(5), newer: idOf(6) },
    ]);
    expect(families.map(({ nodes }) => nodes.map(({ entry }) => entry))).toEqual([
      [2, 30],
      [5, 6],
      [0, 1],
    ]);
  });

  test('a merge and a split are one family, and each box names both sides', () => {
    const [family] = buildFamilies(entries, [
      { older: idOf(1), newer: idOf(3) },
      { older: idOf(2), newer: idOf(3) },
      { older: idOf(3), newer: idOf(4) },
      { older: idOf(3), newer: idOf(5) },
    ]);
    expect(family?.nodes.find(({ entry }) => entry === 3)).toMatchObject({ supersedes: [1, 2], supersededBy: [4, 5] });
    expect(family?.edges).toHaveLength(4);
  });
});

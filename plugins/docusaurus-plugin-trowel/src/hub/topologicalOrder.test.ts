import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortTopologically } from './topologicalOrder.ts';

const graph = fc.integer({ min: 0, max: 12 }).chain((size) =>
  fc.tuple(
    ...Array.from({ length: size }, (_, id) =>
      fc.record({
        id: fc.constant(`n${id}`),
        after: fc.array(
          fc.nat({ max: size + 1 }).map((other) => `n${other}`),
          { maxLength: 3 },
        ),
      }),
    ),
  ),
);
type Nodes = readonly { readonly id: string; readonly after: readonly string[] }[];
const known = (nodes: Nodes) => new Set(nodes.map(({ id }) => id));

describe('sortTopologically', () => {
  test('returns every node once', () => {
    fc.assert(
      fc.property(graph, (nodes: Nodes) => {
        const { sorted } = sortTopologically(nodes);
        expect(sorted.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
      }),
    );
  });

  test('puts each node after its prerequisites, except the first of a cycle', () => {
    fc.assert(
      fc.property(graph, (nodes: Nodes) => {
        const { sorted, cycles } = sortTopologically(nodes);
        const entered = new Set(cycles.map(([first]) => first));
        const ids = known(nodes);
        const placed = new Set<string>();
        for (const { id, after } of sorted) {
          const missing = after.filter((other) => ids.has(other) && other !== id && !placed.has(other));
          if (!entered.has(id)) expect(missing).toEqual([]);
          placed.add(id);
        }
      }),
    );
  });

  test('reports real cycles, each from the member that is first in the input', () => {
    fc.assert(
      fc.property(graph, (nodes: Nodes) => {
        const after = new Map(nodes.map((node) => [node.id, node.after]));
        const position = new Map(nodes.map(({ id }, index) => [id, index]));
        for (const cycle of sortTopologically(nodes).cycles) {
          expect(cycle.length).toBeGreaterThan(1);
          for (const [index, id] of cycle.entries()) expect(after.get(id)).toContain(cycle[(index + 1) % cycle.length]);
          expect(Math.min(...cycle.map((id) => position.get(id) as number))).toBe(position.get(cycle[0] as string));
        }
      }),
    );
  });

  test('takes the first in the input among nodes that may come next', () => {
    fc.assert(
      fc.property(graph, (nodes: Nodes) => {
        const { sorted, cycles } = sortTopologically(nodes);
        if (cycles.length > 0) return;
        const ids = known(nodes);
        const placed = new Set<string>();
        for (const { id } of sorted) {
          const ready = nodes.find(
            (node) =>
              !placed.has(node.id) &&
              node.after.every((other) => !ids.has(other) || other === node.id || placed.has(other)),
          );
          expect(id).toBe(ready?.id);
          placed.add(id);
        }
      }),
    );
  });

  test('keeps the order of nodes without prerequisites', () => {
    const nodes = ['c', 'a', 'b'].map((id) => ({ id, after: [] }));
    expect(sortTopologically(nodes).sorted).toEqual(nodes);
  });

  test('sorts a chain of five thousand nodes in reverse', () => {
    const nodes = Array.from({ length: 5000 }, (_, id) => ({ id: `${id}`, after: [`${id + 1}`] }));
    expect(sortTopologically(nodes).sorted[0]?.id).toBe('4999');
  });
});

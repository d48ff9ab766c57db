import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderByPrerequisite } from './order.ts';

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

describe('ordering by prerequisite', () => {
  test('places every node once', () => {
    fc.assert(
      fc.property(graph, (nodes: Nodes) => {
        const { sorted } = orderByPrerequisite(nodes);
        expect(sorted.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
      }),
    );
  });

  test('puts each behind its prerequisites, but for the first member of a cycle', () => {
    fc.assert(
      fc.property(graph, (nodes: Nodes) => {
        const { sorted, cycles } = orderByPrerequisite(nodes);
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

  test('reports true cycles, each beginning with the member that stands first', () => {
    fc.assert(
      fc.property(graph, (nodes: Nodes) => {
        const after = new Map(nodes.map((node) => [node.id, node.after]));
        const position = new Map(nodes.map(({ id }, index) => [id, index]));
        for (const cycle of orderByPrerequisite(nodes).cycles) {
          expect(cycle.length).toBeGreaterThan(1);
          for (const [index, id] of cycle.entries()) expect(after.get(id)).toContain(cycle[(index + 1) % cycle.length]);
          expect(Math.min(...cycle.map((id) => position.get(id) as number))).toBe(position.get(cycle[0] as string));
        }
      }),
    );
  });

  test('takes, of those that may come next, the one that stands first', () => {
    fc.assert(
      fc.property(graph, (nodes: Nodes) => {
        const { sorted, cycles } = orderByPrerequisite(nodes);
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

  test('leaves nodes without prerequisites as they stand', () => {
    const nodes = ['c', 'a', 'b'].map((id) => ({ id, after: [] }));
    expect(orderByPrerequisite(nodes).sorted).toEqual(nodes);
  });

  test('is quick enough for five thousand nodes in one chain, the last one first', () => {
    const nodes = Array.from({ length: 5000 }, (_, id) => ({ id: `${id}`, after: [`${id + 1}`] }));
    expect(orderByPrerequisite(nodes).sorted[0]?.id).toBe('4999');
  });
});

// Our own: toposort and graphlib throw at a cycle and promise no order among equals. Readers see both.

/** A node of the graph. */
interface GraphNode {
  readonly id: string;
  /** Ids of the nodes that come before it. */
  readonly after: readonly string[];
}

/** Sorted nodes, and the cycles that prevented a correct order. */
export interface TopologicalOrder<Node> {
  readonly sorted: readonly Node[];
  /** Each cycle as ids: every member waits for the next one. It begins with the member that is first in the input. */
  readonly cycles: readonly (readonly string[])[];
}

/**
 * Sorts nodes so that each comes after its prerequisites (Kahn 1962). Stable: of the nodes that may come next, the first
 * in `nodes` is taken. Reports each cycle, and breaks it at the member that is first in `nodes`. Ignores ids in `after`
 * that are no node.
 */
export function sortTopologically<Node extends GraphNode>(nodes: readonly Node[]): TopologicalOrder<Node> {
  // From here on, a node is its position, which decides between nodes that may both come next.
  const positions = new Map(nodes.map(({ id }, position) => [id, position]));
  const waitsFor = nodes.map(({ after }, position) => {
    const known = after.flatMap((id) => positions.get(id) ?? []);
    return new Set(known.filter((other) => other !== position));
  });
  const waitedForBy = nodes.map((): number[] => []);
  for (const [position, others] of waitsFor.entries()) {
    for (const other of others) waitedForBy[other]?.push(position);
  }
  const ready = waitsFor.flatMap((others, position) => (others.size === 0 ? [position] : [])).reverse();
  const placed = new Set<number>();
  const cycles: string[][] = [];
  let first = 0;

  while (placed.size < nodes.length) {
    let next = ready.pop();
    if (next === undefined) {
      while (placed.has(first)) first++;
      const cycle = findCycle(first, waitsFor);
      cycles.push(cycle.map((position) => nodes[position]?.id as string));
      next = cycle[0] as number;
      waitsFor[next]?.clear();
    }
    placed.add(next);
    for (const other of waitedForBy[next] as number[]) {
      const rest = waitsFor[other] as Set<number>;
      if (rest.delete(next) && rest.size === 0 && !placed.has(other)) insertDescending(ready, other);
    }
  }
  return { sorted: [...placed].map((position) => nodes[position] as Node), cycles };
}

/** Follows prerequisites from a node until one repeats. Every waiting node has a prerequisite. */
function findCycle(start: number, waitsFor: readonly ReadonlySet<number>[]): number[] {
  const trail = new Map<number, number>();
  let current = start;
  while (!trail.has(current)) {
    trail.set(current, trail.size);
    const [next] = waitsFor[current] as ReadonlySet<number>;
    current = next as number;
  }
  const cycle = [...trail.keys()].slice(trail.get(current));
  const first = cycle.indexOf(cycle.reduce((a, b) => Math.min(a, b)));
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

/** Inserts a position into a descending list, so that `pop` takes the smallest. */
function insertDescending(sorted: number[], value: number): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > value) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}

// Our own: toposort and graphlib throw at a cycle and promise no order among equals. Here both are what readers see.

/** A node's place among others: those that come before it, by id. */
interface Ordered {
  readonly id: string;
  readonly after: readonly string[];
}

/** Nodes in an order in which each stands behind those it comes after; members of cycles, which no order satisfies. */
export interface Order<Node> {
  readonly sorted: readonly Node[];
  /** Each cycle's members in the order in which they wait for each other, beginning with the one that stands first. */
  readonly cycles: readonly (readonly string[])[];
}

/**
 * Stable topological order (Kahn 1962): of the nodes that may come next, the one that stands first in `nodes` does.
 * A cycle is reported and then entered at the member that stands first. Ids in `after` that are no node are ignored.
 */
export function orderByPrerequisite<Node extends Ordered>(nodes: readonly Node[]): Order<Node> {
  // Nodes are known by their position from here on: it is what decides between them.
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

/** Follows prerequisites from a node until one comes back. Every node that waits has one. */
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

/** Keeps the smallest position at the end, where `pop` takes it. */
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

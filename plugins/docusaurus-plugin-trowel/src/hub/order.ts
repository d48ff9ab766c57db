/** A node's place among others: those that come before it, by id. */
export interface Ordered {
  readonly id: string;
  readonly after: readonly string[];
}

/** Nodes in an order in which each stands behind those it comes after; members of cycles, which no order satisfies. */
export interface Order<Node> {
  readonly sorted: readonly Node[];
  /** Each cycle once, its members in the order in which they wait for each other. */
  readonly cycles: readonly (readonly string[])[];
}

/**
 * Stable topological order (Kahn 1962): of the nodes that may come next, the one that stands first in `nodes` does.
 * A cycle is reported and then entered at the member that stands first. Ids in `after` that are no node are ignored.
 */
export function orderByPrerequisite<Node extends Ordered>(nodes: readonly Node[]): Order<Node> {
  const ids = new Set(nodes.map(({ id }) => id));
  const waiting = new Map(
    nodes.map(({ id, after }) => [id, new Set(after.filter((other) => ids.has(other) && other !== id))]),
  );
  const rest = [...nodes];
  const sorted: Node[] = [];
  const cycles: string[][] = [];
  while (rest.length > 0) {
    let next = rest.findIndex(({ id }) => waiting.get(id)?.size === 0);
    if (next === -1) {
      const cycle = findCycle(
        rest.map(({ id }) => id),
        waiting,
      );
      cycles.push(cycle);
      next = rest.findIndex(({ id }) => cycle.includes(id));
    }
    const [node] = rest.splice(next, 1) as [Node];
    sorted.push(node);
    for (const others of waiting.values()) others.delete(node.id);
  }
  return { sorted, cycles };
}

/** Follows prerequisites from the first node until one comes back. Every node given waits for another one given. */
function findCycle(ids: readonly string[], waiting: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const trail: string[] = [];
  let current = ids[0] as string;
  while (!trail.includes(current)) {
    trail.push(current);
    const [next] = [...(waiting.get(current) ?? [])].sort();
    current = next as string;
  }
  const cycle = trail.slice(trail.indexOf(current));
  const first = cycle.indexOf([...cycle].sort()[0] as string);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

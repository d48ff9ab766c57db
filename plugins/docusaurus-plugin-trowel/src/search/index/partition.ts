/** A run of neighbouring keys: from a position up to another. */
export type Run = readonly [from: number, to: number];

/**
 * Splits sorted keys into runs of at most the given size. Runs end where the first letters change, so that words with the same
 * beginning are together, and another key or size changes only the runs near it. A key larger than that is a run of its own.
 */
export function partition(keys: readonly string[], sizeOf: (key: string) => number, most: number): Run[] {
  const sums = new Float64Array(keys.length + 1);
  for (const [at, key] of keys.entries()) sums[at + 1] = (sums[at] as number) + sizeOf(key);
  const sizeOfRun = (from: number, to: number) => (sums[to] as number) - (sums[from] as number);
  const split = (from: number, to: number, depth: number): Run[] => {
    if (to - from <= 1 || sizeOfRun(from, to) <= most) return from < to ? [[from, to]] : [];
    const runs: Run[] = [];
    for (let start = from; start < to; ) {
      const letter = keys[start]?.[depth];
      let end = start + 1;
      while (end < to && keys[end]?.[depth] === letter) end++;
      for (const run of split(start, end, depth + 1)) {
        const last = runs.at(-1);
        if (last && sizeOfRun(last[0], run[1]) <= most) runs[runs.length - 1] = [last[0], run[1]];
        else runs.push(run);
      }
      start = end;
    }
    return runs;
  };
  return split(0, keys.length, 0);
}

/** Finds the shortest text that is after the key before a run and not after its first key; the client finds runs by these. */
export function toBorder(keys: readonly string[], [from]: Run): string {
  const before = keys[from - 1];
  const first = keys[from] ?? '';
  if (before === undefined) return '';
  let shared = 0;
  while (before[shared] === first[shared]) shared++;
  return first.slice(0, shared + 1);
}

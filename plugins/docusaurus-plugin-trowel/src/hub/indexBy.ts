/** Lists values by each of their keys, in the order in which they came; a value stands once under a key. */
export function indexBy<Value>(
  values: readonly Value[],
  keysOf: (value: Value) => Iterable<string>,
): ReadonlyMap<string, readonly Value[]> {
  const index = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const listed = index.get(key);
      if (listed) listed.push(value);
      else index.set(key, [value]);
    }
  }
  return index;
}

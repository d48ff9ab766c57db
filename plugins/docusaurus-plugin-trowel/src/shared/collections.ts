/** Lists values by key. Keys and values keep the order in which they came. */
export function groupBy<Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  return indexBy(values, (value) => [keyOf(value)]);
}

/** Lists values by each of their keys, in the order in which they came. A value stands once under a key. */
export function indexBy<Key, Value>(
  values: Iterable<Value>,
  keysOf: (value: Value) => Iterable<Key>,
): ReadonlyMap<Key, readonly Value[]> {
  const index = new Map<Key, Value[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const listed = index.get(key);
      if (listed) listed.push(value);
      else index.set(key, [value]);
    }
  }
  return index;
}

/** Counts how often each value occurs. Values keep the order in which they came first. */
export function countBy<Value>(values: Iterable<Value>): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

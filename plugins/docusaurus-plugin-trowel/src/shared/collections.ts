/** Groups values by key. Keys and values keep their order. */
export function groupBy<Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  return indexBy(values, (value) => [keyOf(value)]);
}

/** Lists values under each of their keys, once per key. Keys and values keep their order. */
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

/** Counts how often each value occurs. Values keep the order of their first occurrence. */
export function countBy<Value>(values: Iterable<Value>): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

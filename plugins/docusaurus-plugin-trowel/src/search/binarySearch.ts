/** Finds the index of the last value that is at most `wanted` in a sorted list; 0 when there is none. */
export function findLastAtMost<Key extends string | number>(beginnings: ArrayLike<Key>, wanted: Key): number {
  let low = 0;
  let high = beginnings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((beginnings[middle] as Key) <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

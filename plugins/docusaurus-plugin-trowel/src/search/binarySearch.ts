/** Where something stands in a sorted row of beginnings: at the last that is no greater, or else at the first. */
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

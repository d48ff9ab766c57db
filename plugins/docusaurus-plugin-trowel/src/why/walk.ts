/** Part of a pattern: stands for any number of items, or tells whether one item fits. */
export type Wild<Item> = 'any' | ((item: Item) => boolean);

/**
 * Matches a row of items against a pattern with wildcards. Where an item does not fit, only the last wildcard is
 * widened: what fitted before it fits as well as it can. So it takes at most items × pattern steps, whatever is asked.
 */
export function matchWild<Item>(pattern: readonly Wild<Item>[], items: ArrayLike<Item>): boolean {
  const end = pattern.at(-1);
  // Most rows are told apart by their last item: a file's name, a letter.
  if (end !== undefined && end !== 'any' && items.length > 0 && !end(items[items.length - 1] as Item)) return false;
  let at = 0;
  let part = 0;
  let lastAny = -1;
  let resume = 0;
  while (at < items.length) {
    const wanted = pattern[part];
    if (wanted === 'any') {
      lastAny = part;
      resume = at;
      part++;
    } else if (wanted?.(items[at] as Item)) {
      at++;
      part++;
    } else if (lastAny >= 0) {
      part = lastAny + 1;
      resume++;
      at = resume;
    } else return false;
  }
  while (pattern[part] === 'any') part++;
  return part === pattern.length;
}

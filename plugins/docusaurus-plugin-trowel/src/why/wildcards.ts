/** A part of a list with wildcards: `any` fits any number of items, a test fits one item. */
export type WildcardPart<Item> = 'any' | ((item: Item) => boolean);

/**
 * Returns whether a list of items fits a list of parts with wildcards. When an item does not fit, only the last wildcard takes
 * one more item, since the parts before it already fit. Takes at most items × parts steps.
 */
export function matchWildcards<Item>(parts: readonly WildcardPart<Item>[], items: ArrayLike<Item>): boolean {
  const end = parts.at(-1);
  // Rejects most lists quickly, by their last item.
  if (end !== undefined && end !== 'any' && items.length > 0 && !end(items[items.length - 1] as Item)) return false;
  let at = 0;
  let part = 0;
  let lastAny = -1;
  let resume = 0;
  while (at < items.length) {
    const wanted = parts[part];
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
  while (parts[part] === 'any') part++;
  return part === parts.length;
}

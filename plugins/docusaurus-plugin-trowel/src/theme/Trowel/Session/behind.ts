import type { PlannedItem } from 'docusaurus-plugin-trowel/session';

type Behind = Pick<PlannedItem, 'behind'>;

/** Finds the misconception that is behind all of several items. `undefined` when each has its own, or one has none. */
export function findCommonBehind(items: readonly Behind[]): PlannedItem['behind'] {
  const [first] = items;
  const isCommon = items.every(({ behind }) => behind?.permalink === first?.behind?.permalink);
  return isCommon && items.length > 1 ? first?.behind : undefined;
}

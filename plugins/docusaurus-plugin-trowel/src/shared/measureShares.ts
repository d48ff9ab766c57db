/** How long the bars of a figure before and after are: each as a share of the longer one. */
export function toShares({ before, after }: { readonly before: number; readonly after: number }): {
  readonly before: number;
  readonly after: number;
} {
  const most = Math.max(Math.abs(before), Math.abs(after)) || 1;
  return { before: Math.abs(before) / most, after: Math.abs(after) / most };
}

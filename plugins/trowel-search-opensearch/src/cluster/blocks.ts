/** Why the cluster refuses something. */
export interface Refusal {
  readonly type?: string;
  readonly reason?: string | null;
}

/** Says that the cluster blocks writes, with the fix; `undefined` for another refusal. Disks that are full are the usual reason. */
export function describeBlock({ type = '', reason }: Refusal): string | undefined {
  if (!/^(?:cluster|index_create)_block_exception$/.test(type)) return undefined;
  return `The cluster blocks writes: ${reason ?? 'it gives no reason'}. Usually its disks are full. Free room or add a node, after which it lifts the block by itself, then push again. Readers keep what they have.`;
}

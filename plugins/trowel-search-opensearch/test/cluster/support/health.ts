/** Asks a node how it sees the cluster. One that hangs is not waited for. */
export async function findHealth(url: string) {
  const response = await fetch(`${url}/_cluster/health?local=true`, { signal: AbortSignal.timeout(5_000) });
  return (await response.json()) as { readonly status: string; readonly number_of_nodes: number };
}

import { findHealth } from './health.ts';

/** What is asked about a cluster that does not get whole, and the lines of the answers that tell something. */
const questions: readonly { readonly title: string; readonly path: string; readonly tells?: RegExp }[] = [
  {
    title: 'Shards that are not there',
    path: '/_cat/shards?h=index,shard,prirep,state,node,unassigned.reason,unassigned.details&s=index,shard',
    tells: /INITIALIZING|RELOCATING|UNASSIGNED/,
  },
  {
    title: 'Copies on their way',
    path: '/_cat/recovery?active_only=true&h=index,shard,time,type,stage,source_node,target_node',
  },
  // An error where all shards have a node.
  {
    title: 'Why a shard has no node',
    path: '/_cluster/allocation/explain?filter_path=index,shard,primary,unassigned_info,allocate_explanation,node_allocation_decisions.deciders.explanation',
  },
  // A primary that took over has a higher term than before. Without, it takes no writes and gives no copies.
  { title: 'Terms of primaries', path: '/_cluster/state/metadata?filter_path=metadata.indices.*.primary_terms' },
  { title: 'What waits for the manager', path: '/_cat/pending_tasks?h=timeInQueue,priority,source' },
];

/** Says what a cluster is like, as its nodes see it. */
export async function describeCluster(urls: readonly string[]): Promise<string> {
  const seen = await Promise.all(
    urls.map((url, at) =>
      findHealth(url).then(
        ({ status, number_of_nodes }) => `Node ${at} sees it ${status} with ${number_of_nodes} nodes.`,
        (error) => `Node ${at} does not answer: ${error}.`,
      ),
    ),
  );
  const asked = await Promise.all(
    questions.map(async ({ title, path, tells = /\S/ }) => {
      const lines = (await askAny(urls, path)).split('\n').filter((line) => tells.test(line));
      return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line.trim()}`)];
    }),
  );
  return [...seen, ...asked.flat()].join('\n');
}

/** Asks the nodes one after the other; one that is good for nothing has nothing to tell. */
async function askAny(urls: readonly string[], path: string): Promise<string> {
  for (const url of urls) {
    const response = await fetch(url + path, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response?.ok) return response.text();
  }
  return '';
}

import path from 'node:path';

interface NodeInput {
  /** The folder of the cluster. */
  readonly home: string;
  readonly names: readonly string[];
  readonly at: number;
  readonly http: number;
  readonly transport: number;
  /** The ports at which the nodes reach each other. */
  readonly reached: readonly number[];
}

/** Returns the settings of a node. */
export function toNodeSettings({ home, names, at, http, transport, reached }: NodeInput) {
  return {
    'cluster.name': path.basename(home),
    'node.name': names[at] as string,
    'path.home': path.join(home, String(at)),
    'network.host': '127.0.0.1',
    'http.port': String(http),
    'transport.port': String(transport),
    'transport.publish_port': String(reached[at]),
    'discovery.seed_hosts': reached.map((port) => `127.0.0.1:${port}`).join(','),
    'cluster.initial_cluster_manager_nodes': names.join(','),
    // A node that is gone is known to be gone within seconds.
    'cluster.fault_detection.follower_check.timeout': '2s',
    'cluster.fault_detection.leader_check.timeout': '2s',
    // However full the disk of this machine is.
    'cluster.routing.allocation.disk.watermark.low': '30mb',
    'cluster.routing.allocation.disk.watermark.high': '20mb',
    'cluster.routing.allocation.disk.watermark.flood_stage': '10mb',
  };
}

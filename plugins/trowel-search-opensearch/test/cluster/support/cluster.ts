import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeCluster } from './describeCluster.ts';
import { findHealth } from './health.ts';
import { prepareJars } from './jars.ts';
import { findFreePorts, type Network, openNetwork } from './network.ts';
import { toNodeSettings } from './nodeSettings.ts';
import { poll } from './poll.ts';
import { spawnNode } from './spawnNode.ts';

/** A cluster of nodes on this machine, each a process of 512 MB. */
export interface Cluster {
  /** The addresses of the nodes. */
  readonly urls: readonly string[];
  readonly start: (node: number) => Promise<void>;
  /** The process of a node; none once it was ended. */
  readonly pid: (node: number) => number | undefined;
  /** Kills a node at once, as a power cut would. */
  readonly kill: (node: number) => Promise<void>;
  /** Has a node hang, as a machine that swaps would; and lets it go on. */
  readonly pause: (node: number) => void;
  readonly resume: (node: number) => void;
  readonly network: Pick<Network, 'cutOff' | 'heal'>;
  /** Waits until nodes see the cluster in a state, and with so many nodes. All that run see it so, unless some are named. */
  readonly until: (wanted: Wanted) => Promise<void>;
  /** Mends all that is broken, and waits until the cluster is whole. */
  readonly mend: () => Promise<void>;
  /** Has `stop` keep the logs of the nodes and say where they are, as after a wait in vain. */
  readonly keepLogs: () => void;
  readonly stop: () => Promise<void>;
}

interface Wanted {
  readonly status?: 'green' | 'yellow';
  /** As many as run, unless given. */
  readonly nodes?: number;
  readonly seenBy?: readonly number[];
}

interface ClusterOptions {
  readonly nodes?: number;
  readonly settings?: Readonly<Record<string, string>>;
  /** Options of Java. Unless given, nodes start fast and run slowly. */
  readonly java?: readonly string[];
  /** Ends the start when it is aborted, and all that has started. */
  readonly signal?: AbortSignal;
}

/** Starts a cluster and waits until all nodes have found each other. */
export async function startCluster({
  nodes = 3,
  settings = {},
  java = ['-XX:TieredStopAtLevel=1'],
  signal,
}: ClusterOptions = {}): Promise<Cluster> {
  const classPath = await prepareJars();
  const home = await mkdtemp(path.join(tmpdir(), 'trowel-cluster-'));
  const names = Array.from({ length: nodes }, (_, at) => `node-${at}`);
  const ports = await findFreePorts(2 * nodes);
  const [asked, between] = [ports.slice(0, nodes), ports.slice(nodes)];
  const urls = asked.map((port) => `http://127.0.0.1:${port}`);
  const running = new Map<number, ChildProcess>();
  const findPid = (at: number) => running.get(at)?.pid;
  const network = await openNetwork(between, findPid);
  // Whoever stops the tests stops the nodes.
  const killAll = () => {
    for (const child of running.values()) child.kill('SIGKILL');
  };
  process.once('exit', killAll);

  const start = async (at: number) => {
    const [http, transport] = [asked[at] as number, between[at] as number];
    const all = { ...toNodeSettings({ home, names, at, http, transport, reached: network.ports }), ...settings };
    const child = spawnNode({ home, at, classPath, java, settings: all });
    running.set(at, child);
    await poll(
      async () => (await fetch(urls[at] as string)).ok,
      `the node ${at} starts; its log is in ${home}`,
      signal,
    );
  };
  const end = async (at: number, signal: 'SIGKILL' | 'SIGTERM') => {
    const child = running.get(at);
    running.delete(at);
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  let keepsLogs = false;
  const giveUp = async (what: string) => {
    keepsLogs = true;
    return `${what}.\n${await describeCluster(urls)}\nThe logs of its nodes are in ${home}`;
  };
  const until: Cluster['until'] = ({ status, nodes: wanted = running.size, seenBy }) =>
    poll(
      async () => {
        const seen = await Promise.all((seenBy ?? [...running.keys()]).map((at) => findHealth(urls[at] as string)));
        return seen.every(
          ({ status: of, number_of_nodes: count }) =>
            count === wanted && (status === undefined || of === 'green' || of === status),
        );
      },
      () => giveUp(`the cluster is ${status ?? 'there'} with ${wanted} nodes`),
      signal,
    );

  const resume = (at: number) => void running.get(at)?.kill('SIGCONT');
  const endAll = async () => {
    await Promise.all([...running.keys()].map((at) => end(at, 'SIGKILL')));
    process.off('exit', killAll);
    network.close();
  };
  const stop = async () => {
    await endAll();
    const folders = keepsLogs ? names.map((_, at) => path.join(home, String(at))) : [home];
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    if (keepsLogs) console.log(`The logs of the nodes are kept in ${home}.`);
  };
  try {
    await Promise.all(names.map((_, at) => start(at)));
    await until({ status: 'green', nodes });
  } catch (error) {
    // Where a node does not start, its log is kept.
    await (signal?.aborted ? stop() : endAll());
    throw error;
  }
  return {
    urls,
    start,
    pid: findPid,
    kill: (at) => end(at, 'SIGKILL'),
    pause: (at) => void running.get(at)?.kill('SIGSTOP'),
    resume,
    network,
    until,
    async mend() {
      network.heal();
      for (const at of running.keys()) resume(at);
      await Promise.all(names.flatMap((_, at) => (running.has(at) ? [] : [start(at)])));
      await until({ status: 'green', nodes });
    },
    keepLogs() {
      keepsLogs = true;
    },
    stop,
  };
}

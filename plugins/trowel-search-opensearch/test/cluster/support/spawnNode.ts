import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';

interface SpawnOptions {
  /** The folder of the cluster, where the node's log is added to. */
  readonly home: string;
  readonly at: number;
  readonly classPath: string;
  /** Options of Java. */
  readonly java: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts the process of a node. Its log says who joins and leaves, and where shards go. */
export function spawnNode({ home, at, classPath, java, settings }: SpawnOptions): ChildProcess {
  const log = openSync(path.join(home, `${at}.log`), 'a');
  return spawn(
    'java',
    [
      '-Xms512m',
      '-Xmx512m',
      '-XX:+UseSerialGC',
      '-Djava.net.preferIPv4Stack=true',
      '-Dorg.apache.logging.log4j.level=INFO',
      ...java,
      '-cp',
      classPath,
      'trowel.TestNode',
      ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    ],
    { stdio: ['ignore', log, log] },
  );
}

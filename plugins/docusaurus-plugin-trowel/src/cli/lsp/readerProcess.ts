import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Io } from '../io.ts';
import type { FromReader, HubQuestion, ToReader } from './messages.ts';

/** The process that reads a hub. */
export interface HubReading {
  readonly tell: (message: Exclude<ToReader, { type: 'open' }>) => void;
  readonly stop: () => void;
}

/** How often a process that ended by itself is started again. */
const mostStarts = 3;

/** Starts the process that reads a hub. A hub that ends it, whatever the reason, leaves the editor as it was. */
export function startHubReading(
  question: HubQuestion,
  { env }: Pick<Io, 'env'>,
  listen: (message: FromReader) => void,
): HubReading {
  const script = fileURLToPath(new URL('../../../lib/read-hub.mjs', import.meta.url));
  let child: ChildProcess;
  let isStopped = false;
  let starts = 0;
  const open = new Map<string, ToReader>();
  const send = (message: ToReader) => {
    if (child.connected) child.send(message);
  };
  const start = () => {
    starts++;
    child = fork(script, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [], serialization: 'advanced' });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    child.on('message', (message) => listen(message as FromReader));
    child.on('exit', (code, signal) => {
      if (isStopped) return;
      if (starts < mostStarts) return start();
      const last = said.trim().split('\n').at(-1) ?? '';
      listen({ type: 'failed', reason: `The process that reads the hub ended (${code ?? signal}): ${last}` });
    });
    send({ type: 'open', ...question });
    for (const text of open.values()) send(text);
  };
  start();
  return {
    tell(message) {
      if (message.type === 'text') {
        if (message.text === undefined) open.delete(message.file);
        else open.set(message.file, message);
      }
      send(message);
    },
    stop() {
      isStopped = true;
      child.kill();
    },
  };
}

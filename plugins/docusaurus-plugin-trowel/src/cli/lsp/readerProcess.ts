import { type ChildProcess, fork } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { emptyHub, findHubChange } from '../../editor/hubChange.ts';
import type { Io } from '../io.ts';
import { openHubStore } from './keptHub.ts';
import type { FromReader, HubQuestion, ToReader, Use } from './messages.ts';

/** The process that reads a hub. */
export interface HubReading {
  readonly tell: (message: Exclude<ToReader, { type: 'open' | 'uses' }>) => void;
  /** Asks where pages name an entry; of a process that has ended nowhere. */
  readonly findUses: (id: string) => Promise<readonly Use[]>;
  readonly stop: () => void;
}

/** How often a process that ended by itself is started again. */
const mostStarts = 3;

const ownScript = fileURLToPath(new URL('../../../lib/read-hub.mjs', import.meta.url));

/**
 * Starts the process that reads a hub. A hub that ends it, whatever the reason, leaves the editor as it was. After too many ends, only another state
 * of the files has it started again.
 */
export function startHubReading(
  question: HubQuestion,
  { env, script = ownScript }: Pick<Io, 'env'> & { readonly script?: string },
  listen: (message: Exclude<FromReader, { type: 'uses' }>) => void,
): HubReading {
  let child: ChildProcess | undefined;
  let isStopped = false;
  let starts = 0;
  let isGone = false;
  const open = new Map<string, ToReader>();
  const asked = new Map<number, (uses: readonly Use[]) => void>();
  let questions = 0;
  const send = (message: ToReader) => {
    if (child?.connected) child.send(message);
  };
  const start = (kept?: string) => {
    starts++;
    child = fork(script, {
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--max-semi-space-size=8'],
      serialization: 'advanced',
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    child.on('message', (message: FromReader) => {
      if (message.type !== 'uses') return listen(message);
      asked.get(message.question)?.(message.uses);
      asked.delete(message.question);
    });
    child.on('exit', (code, signal) => {
      for (const answer of asked.values()) answer([]);
      asked.clear();
      if (isStopped) return;
      if (starts < mostStarts) return start();
      isGone = true;
      const lines = said.trim().split('\n');
      const why = lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? '';
      listen({ type: 'failed', reason: `The process that reads the hub ended (${code ?? signal}): ${why}` });
    });
    send({ type: 'open', kept, ...question });
    for (const text of open.values()) send(text);
  };
  // The hub as it was kept is shown before the process has begun, which looks what has changed since.
  void readKept(question, { env }).then((kept) => {
    if (isStopped) return;
    if (kept) listen(kept.message);
    start(kept?.id);
  });
  return {
    tell(message) {
      if (message.type === 'text') {
        if (message.text === undefined) open.delete(message.file);
        else open.set(message.file, message);
      }
      if (isGone && message.type !== 'text') {
        isGone = false;
        start();
      } else send(message);
    },
    findUses: (id) =>
      new Promise((resolve) => {
        if (!child?.connected) return resolve([]);
        asked.set(++questions, resolve);
        send({ type: 'uses', question: questions, id });
      }),
    stop() {
      isStopped = true;
      child?.kill();
    },
  };
}

/** Reads a hub as it was kept last; `undefined` where none is. */
async function readKept(
  question: HubQuestion,
  io: Pick<Io, 'env'>,
): Promise<{ readonly id: string; readonly message: Extract<FromReader, { type: 'hub' }> } | undefined> {
  if (question.address !== undefined) return undefined;
  try {
    const { root, read } = await openHubStore(question, io);
    await access(root);
    const kept = await read();
    const change = kept && findHubChange(emptyHub, kept.hub);
    return change && { id: kept.id, message: { type: 'hub', change, isFirst: true, root, notes: [], revision: 0 } };
  } catch {
    // The process that reads the hub says what is wrong with it.
    return undefined;
  }
}

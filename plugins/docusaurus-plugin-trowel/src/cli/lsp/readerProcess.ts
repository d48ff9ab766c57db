import { type ChildProcess, fork } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { emptyHub, findHubChange } from '../../editor/hubChange.ts';
import type { Io } from '../io.ts';
import { openHubStore } from './hubStore.ts';
import type { FromReader, HubQuestion, ToReader, Use } from './messages.ts';

/** The process that reads a hub. */
export interface HubReading {
  readonly tell: (message: Exclude<ToReader, { type: 'open' | 'uses' }>) => void;
  /** Asks where pages name an entry; `undefined` where nobody knows, since the process has ended. */
  readonly findUses: (id: string) => Promise<readonly Use[] | undefined>;
  readonly stop: () => void;
}

/** How often a process that ended by itself is started again. */
const mostStarts = 3;
/** How long the process waits without an open page, in milliseconds. */
const patience = 120_000;

const ownScript = fileURLToPath(new URL('../../../lib/read-hub.mjs', import.meta.url));

interface Surroundings extends Pick<Io, 'env'> {
  readonly script?: string;
  readonly patience?: number;
}

/**
 * Starts the process that reads a hub. A hub that ends it, whatever the reason, leaves the editor as it was. After too many ends, only another state
 * of the files has it started again. It holds more memory than all else: while no page is open and nothing happens it rests, and what is told or
 * asked next starts it.
 */
export function startHubReading(
  question: HubQuestion,
  { env, script = ownScript, patience: restAfter = patience }: Surroundings,
  listen: (message: Exclude<FromReader, { type: 'uses' }>) => void,
): HubReading {
  let child: ChildProcess | undefined;
  let state: 'starting' | 'running' | 'resting' | 'gone' | 'stopped' = 'starting';
  let starts = 0;
  let timer: NodeJS.Timeout | undefined;
  const open = new Map<string, ToReader>();
  const asked = new Map<number, { readonly id: string; readonly answer: (uses?: readonly Use[]) => void }>();
  let questions = 0;
  let wasSaved = false;
  const send = (message: ToReader) => {
    clearTimeout(timer);
    if (child?.connected) child.send(message);
  };
  const restLater = () => {
    clearTimeout(timer);
    if (open.size > 0 || asked.size > 0) return;
    timer = setTimeout(() => {
      state = 'resting';
      child?.kill();
      child = undefined;
    }, restAfter).unref();
  };
  const hear = (message: FromReader) => {
    if (message.type === 'uses') {
      asked.get(message.question)?.answer(message.uses);
      asked.delete(message.question);
    } else listen(message);
    restLater();
  };
  const ended = (why: string) => {
    clearTimeout(timer);
    for (const { answer } of asked.values()) answer(undefined);
    asked.clear();
    if (starts < mostStarts) return start();
    state = 'gone';
    listen({ type: 'failed', reason: `The process that reads the hub ended ${why}` });
  };
  const start = (kept?: string) => {
    starts++;
    state = 'running';
    const started = fork(script, {
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--max-semi-space-size=8'],
      serialization: 'advanced',
    });
    child = started;
    let said = '';
    started.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    started.on('message', hear);
    started.on('exit', (code, signal) => {
      // One that rests or is stopped is no longer the one that runs.
      if (child !== started) return;
      const lines = said.trim().split('\n');
      const why = lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? '';
      ended(`(${code ?? signal}): ${why}`);
    });
    // One that cannot be started has no exit. Else a message was for a process that is ending, whose exit follows.
    started.on('error', ({ message }) => {
      if (child === started && started.pid === undefined) ended(`before it began: ${message}`);
    });
    send({ type: 'open', kept, ...question });
    for (const text of open.values()) send(text);
    for (const [at, { id }] of asked) send({ type: 'uses', question: at, id });
    // What the site said is known to the process before only.
    if (wasSaved) send({ type: 'saved' });
  };
  const begin = async () => {
    state = 'starting';
    starts = 0;
    // The hub as it was kept is shown before the process has begun, which looks what has changed since.
    const kept = await readKept(question, { env });
    if (state !== 'starting') return;
    if (kept) listen(kept.message);
    start(kept?.id);
  };
  void begin();
  return {
    tell(message) {
      wasSaved ||= message.type === 'saved';
      if (message.type === 'text') {
        // What was told last stands last, so that another process that is told all knows the last revision.
        open.delete(message.file);
        if (message.text !== undefined) open.set(message.file, message);
      }
      if (state === 'running') send(message);
      else if (state === 'resting') void begin();
      else if (state === 'gone' && message.type !== 'text') start();
    },
    findUses: (id) =>
      new Promise((resolve) => {
        if (state === 'gone' || state === 'stopped') return resolve(undefined);
        asked.set(++questions, { id, answer: resolve });
        if (state === 'running') send({ type: 'uses', question: questions, id });
        else if (state === 'resting') void begin();
      }),
    stop() {
      state = 'stopped';
      clearTimeout(timer);
      child?.kill();
      child = undefined;
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

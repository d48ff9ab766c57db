import { type ChildProcess, spawn } from 'node:child_process';

/** What to run: a script for Node, in a process of its own. */
export interface Program {
  readonly script: string;
  /** The script is a program itself; Node is not needed. */
  readonly native?: boolean;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly env?: Readonly<Record<string, string>>;
  /** Modules loaded before the script. */
  readonly preload?: readonly string[];
}

/** A program under way. */
export interface Running {
  /** Its process. */
  readonly pid: number | undefined;
  /** Settles when it has ended; rejects with its last words when it failed. */
  readonly ended: Promise<void>;
  readonly output: () => string;
  /** Asks it to end as Ctrl-C does, insists after five seconds, and settles when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a program. It ends with the signal at the latest. */
export function start({ script, native = false, args, cwd, signal, env, preload = [] }: Program): Running {
  signal.throwIfAborted();
  const node = [...preload.flatMap((module) => ['--import', module]), script];
  const child = spawn(native ? script : process.execPath, [...(native ? [] : node), ...args], {
    cwd,
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C at the terminal reaches only this process, which then stops the others in order.
    detached: process.platform !== 'win32',
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString();
  const gone = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
  const stop = () => end(child, gone);
  signal.addEventListener('abort', stop, { once: true });
  const ended = gone.then((code) => {
    signal.removeEventListener('abort', stop);
    signal.throwIfAborted();
    if (code === 0) return;
    const last = output().trimEnd().split('\n').slice(-25).join('\n');
    throw new Error(`${script} ${args.join(' ')} ended with ${code}:\n${last}`);
  });
  // Whoever waits gets the error; nobody has to.
  ended.catch(() => {});
  return { pid: child.pid, ended, output, stop };
}

/** Runs a program to its end. Gives wall time in seconds and its output. */
export async function run(program: Program): Promise<{ readonly seconds: number; readonly output: string }> {
  const begin = performance.now();
  const running = start(program);
  try {
    await running.ended;
  } finally {
    await running.stop();
  }
  return { seconds: (performance.now() - begin) / 1000, output: running.output() };
}

async function end(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  sendSignal(child, 'SIGINT');
  const insist = setTimeout(() => sendSignal(child, 'SIGKILL'), 5000);
  await gone;
  clearTimeout(insist);
}

/** To the whole group, so that nothing that the program started is left. */
function sendSignal(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // Gone in the meantime.
  }
}

/** The environment without what would change how a site is built. */
function inherited(): NodeJS.ProcessEnv {
  const changing = /^(?:NODE_ENV|NODE_OPTIONS|BABEL_ENV|DOCUSAURUS_.*|npm_.*)$/i;
  const kept = Object.entries(process.env).filter(([name]) => !changing.test(name));
  return { ...Object.fromEntries(kept), NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' };
}

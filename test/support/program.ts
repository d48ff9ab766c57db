import { type ChildProcess, spawn } from 'node:child_process';

/** A program to run in a process of its own: a script for Node, or an executable. */
export interface Program {
  readonly script: string;
  /** Whether the script is an executable that does not need Node. */
  readonly native?: boolean;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly env?: Readonly<Record<string, string>>;
  /** Modules to load before the script. */
  readonly preload?: readonly string[];
}

/** A running program. */
export interface Running {
  /** Its process. */
  readonly pid: number | undefined;
  /** Resolves when it has ended. Rejects with the end of its output when it failed. */
  readonly ended: Promise<void>;
  readonly output: () => string;
  /** Ends it as Ctrl-C does, and kills it after five seconds. Resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a program, and ends it when the signal aborts. */
export function start({ script, native = false, args, cwd, signal, env, preload = [] }: Program): Running {
  signal.throwIfAborted();
  const node = [...preload.flatMap((module) => ['--import', module]), script];
  const child = spawn(native ? script : process.execPath, [...(native ? [] : node), ...args], {
    cwd,
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // In a process group of its own, so that Ctrl-C reaches only this process, which then ends the program.
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
    const last = output().trimEnd().split('\n').slice(-60).join('\n');
    throw new Error(`${script} ${args.join(' ')} ended with ${code}:\n${last}`);
  });
  // Nobody has to await `ended`, so its rejection must not be an unhandled one.
  ended.catch(() => {});
  return { pid: child.pid, ended, output, stop };
}

/** Runs a program to its end. Returns the wall time in seconds and the output. */
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

/** Sends a signal to the whole group, so that no process that the program started is left. */
function sendSignal(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Returns this process's environment without variables that change how a site is built. */
function inherited(): NodeJS.ProcessEnv {
  const changing = /^(?:NODE_ENV|NODE_OPTIONS|BABEL_ENV|DOCUSAURUS_.*|npm_.*)$/i;
  const kept = Object.entries(process.env).filter(([name]) => !changing.test(name));
  return { ...Object.fromEntries(kept), NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

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

/** What a program took. */
export interface Cost {
  /** Wall time. */
  readonly seconds: number;
  /** Time of all processors together, its own and the system's for it. */
  readonly processorSeconds: number;
  /** The most memory that the process held at any time, in MB (1,000,000 bytes). */
  readonly megabytes: number;
}

/** Like `run`, with what it took; of a native program that is known on Linux only, and NaN elsewhere. */
export async function runMeasured(program: Program, usageFile: string): Promise<Cost> {
  if (program.native) return runWatched(program);
  const { seconds } = await run({
    ...program,
    preload: [...(program.preload ?? []), new URL('./usage.mjs', import.meta.url).href],
    env: { ...program.env, TROWEL_BENCH_USAGE: usageFile },
  });
  const used = JSON.parse(await readFile(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  return {
    seconds,
    processorSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: (used.maxRSS * 1024) / 1e6,
  };
}

/** Asks the system again and again, since a native program does not say at its end what it took. */
async function runWatched(program: Program): Promise<Cost> {
  const begin = performance.now();
  const running = start(program);
  let used = { processorSeconds: Number.NaN, megabytes: Number.NaN };
  const watch = setInterval(() => {
    used = readUsage(running.pid) ?? used;
  }, 10);
  try {
    await running.ended;
  } finally {
    clearInterval(watch);
    await running.stop();
  }
  return { seconds: (performance.now() - begin) / 1000, ...used };
}

/** See proc(5); a tick is a hundredth of a second. */
function readUsage(pid: number | undefined): Pick<Cost, 'processorSeconds' | 'megabytes'> | undefined {
  try {
    const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    // Behind the name, which may hold anything: state is the first field, the two times are the twelfth and thirteenth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (peak === undefined) return undefined;
    return {
      processorSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
      megabytes: (Number(peak) * 1024) / 1e6,
    };
  } catch {
    return undefined;
  }
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

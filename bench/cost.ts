import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Program, start } from '../test/support/program.ts';

/** The time and memory that a program used. */
export interface Cost {
  /** Wall time. */
  readonly seconds: number;
  /** CPU time of all processors together, user and system. */
  readonly processorSeconds: number;
  /** Peak memory in MB (1,000,000 bytes): of the process and, on Linux, of those that it started, together. */
  readonly megabytes: number;
}

/** Runs a program and measures it. The processor time is that of the process alone. The CPU time and memory of a native program are NaN except on Linux. */
export async function runMeasured(program: Program, usageFile: string): Promise<Cost> {
  if (program.native) return runWatched(program);
  const begin = performance.now();
  const running = start({
    ...program,
    preload: [...(program.preload ?? []), new URL('./usage.mjs', import.meta.url).href],
    env: { ...program.env, TROWEL_BENCH_USAGE: usageFile },
  });
  let together = 0;
  const watch = setInterval(() => {
    together = Math.max(together, readMemory(running.pid));
  }, 200);
  try {
    await running.ended;
  } finally {
    clearInterval(watch);
    await running.stop();
  }
  const seconds = (performance.now() - begin) / 1000;
  const used = JSON.parse(await readFile(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  return {
    seconds,
    processorSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: Math.max(used.maxRSS * 1024, together) / 1e6,
  };
}

/** Returns the memory of a process and of all that it started, in bytes; see proc(5). 0 where that cannot be read. */
export function readMemory(pid: number | string | undefined): number {
  try {
    const [, size = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + readMemory(child), Number(size) * 1024);
  } catch {
    return 0;
  }
}

/** Polls the system, since a native program does not report its own usage. */
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

/** Reads the usage of a process from /proc; see proc(5). A tick is a hundredth of a second. */
function readUsage(pid: number | undefined): Pick<Cost, 'processorSeconds' | 'megabytes'> | undefined {
  try {
    const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    // The name may hold anything, so fields count from behind it: state is the first, the two times are the 12th and 13th.
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

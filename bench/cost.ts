import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Program, run, start } from '../plugins/docusaurus-plugin-trowel/test/support/program.ts';

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

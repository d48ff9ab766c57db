import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a process and those that it started take at one moment. Linux only. */
export interface Usage {
  /** The memory of each in bytes, the first one first. */
  readonly memory: readonly number[];
  /** The processor's time of all, in ticks. */
  readonly ticks: number;
}

/** Reads what a process and those that it started take. */
export async function readUsage(pid: number): Promise<Usage> {
  const pids = await listProcesses(pid);
  const all = await Promise.all(pids.map(readOne));
  return { memory: all.map(({ memory }) => memory), ticks: all.reduce((sum, { ticks }) => sum + ticks, 0) };
}

/** Waits until a process and those that it started have done nothing for two seconds. */
export async function waitUntilIdle(pid: number): Promise<void> {
  for (let before = -1, still = 0; still < 4; ) {
    const { ticks } = await readUsage(pid);
    still = ticks - before <= 1 ? still + 1 : 0;
    before = ticks;
    await sleep(500);
  }
}

async function listProcesses(pid: number): Promise<number[]> {
  const children = await readText(`/proc/${pid}/task/${pid}/children`);
  const below = await Promise.all(children.trim().split(/\s+/).filter(Boolean).map(Number).map(listProcesses));
  return [pid, ...below.flat()];
}

async function readOne(pid: number) {
  const [status, stat] = await Promise.all([readText(`/proc/${pid}/status`), readText(`/proc/${pid}/stat`)]);
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { memory: Number(kilobytes) * 1024, ticks: Number(fields[11] ?? 0) + Number(fields[12] ?? 0) };
}

/** A process may be gone. */
async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where Linux limits the processor time of processes, by its older interface and by its newer one. */
const places = [
  { folder: '/sys/fs/cgroup/cpu', file: 'cpu.cfs_quota_us', toText: (share: number) => `${share * 100_000}` },
  { folder: '/sys/fs/cgroup', file: 'cpu.max', toText: (share: number) => `${share * 100_000} 100000` },
] as const;

/**
 * Runs a function while each of some processes gets a share of a core at most, as if it had a small machine of its own. Returns `undefined`
 * where processes cannot be limited: elsewhere than on Linux, or for lack of rights.
 */
export async function withShare<Result>(
  pids: readonly number[],
  share: number,
  use: () => Promise<Result>,
): Promise<Result | undefined> {
  const place = places.find(({ folder }) => existsSync(path.join(folder, 'cgroup.procs')));
  if (!place) return undefined;
  const groups = pids.map((pid) => ({ pid, group: path.join(place.folder, `trowel-bench-${pid}`) }));
  try {
    for (const { pid, group } of groups) {
      await mkdir(group);
      await writeFile(path.join(group, place.file), place.toText(share));
      await writeFile(path.join(group, 'cgroup.procs'), String(pid));
    }
  } catch {
    await leave(groups, place.folder);
    return undefined;
  }
  try {
    return await use();
  } finally {
    await leave(groups, place.folder);
  }
}

/** Lets processes go on without a limit. */
async function leave(groups: readonly { readonly pid: number; readonly group: string }[], folder: string) {
  for (const { pid, group } of groups) {
    // A process may have ended meanwhile.
    await writeFile(path.join(folder, 'cgroup.procs'), String(pid)).catch(() => undefined);
    await rmdir(group).catch(() => undefined);
  }
}

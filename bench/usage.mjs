// Loaded into the measured process: at its end, writes what it took (`process.resourceUsage()`).
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.once('exit', () => writeFileSync(process.env.TROWEL_BENCH_USAGE, JSON.stringify(process.resourceUsage())));
}

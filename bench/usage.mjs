// Preloaded into the measured process. Writes `process.resourceUsage()` to a file when the process exits.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.once('exit', () => writeFileSync(process.env.TROWEL_BENCH_USAGE, JSON.stringify(process.resourceUsage())));
}

// Loaded into the measured process: at its end, writes the most memory it held, in units of 1024 bytes.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.once('exit', () => writeFileSync(process.env.TROWEL_BENCH_MEMORY, String(process.resourceUsage().maxRSS)));
}

#!/usr/bin/env node
import { importOwn } from '../lib/from-source.mjs';

const { run } = await importOwn('cli/main');

// `trowel list | head` closes the pipe early; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
const { stdout, stderr, env } = process;
// Not process.exit(): what is still to be written to a pipe must get there.
process.exitCode = await run(process.argv.slice(2), { cwd: process.cwd(), stdout, stderr, env });

#!/usr/bin/env node
// The package holds compiled code in dist/; a checkout holds the source, which needs tsx to run.
import { existsSync } from 'node:fs';

const source = new URL('../src/cli/main.ts', import.meta.url);
const fromSource = existsSync(source);
if (fromSource) (await import('tsx/esm/api')).register();
const { run } = await import(fromSource ? source.href : new URL('../dist/cli/main.js', import.meta.url).href);

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

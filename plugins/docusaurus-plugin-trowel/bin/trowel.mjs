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
const { stdin, stdout, stderr, env } = process;
// Swedish dates are ISO 8601; the day is that of the person's own clock.
const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
// The signal is kept until the work is done; then the process ends as the signal would have ended it.
const undisturbed = async (work) => {
  let code;
  const keep = { SIGINT: () => (code = 130), SIGTERM: () => (code = 143) };
  for (const [signal, hold] of Object.entries(keep)) process.on(signal, hold);
  try {
    return await work();
  } finally {
    for (const [signal, hold] of Object.entries(keep)) process.off(signal, hold);
    if (code !== undefined) process.exit(code);
  }
};
// Not process.exit(): what is still to be written to a pipe must get there.
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin,
  stdout,
  stderr,
  env,
  today,
  undisturbed,
});

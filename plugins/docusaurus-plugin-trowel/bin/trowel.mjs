#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { importOwn } from '../lib/own-module.mjs';

const { run } = await importOwn(process.argv[2] === 'lsp' ? 'cli/lspMain' : 'cli/main');

// `trowel list | head` closes the pipe early, which is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
const { stdin, stdout, stderr, env } = process;
// Today's date in local time. The Swedish format is ISO 8601.
const dayFormat = new Intl.DateTimeFormat('sv-SE');
// Defers signals while the work runs, then exits with the code of the signal.
const undisturbed = async (work) => {
  let code;
  const handlers = { SIGINT: () => (code = 130), SIGTERM: () => (code = 143) };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  try {
    return await work();
  } finally {
    for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
    if (code !== undefined) process.exit(code);
  }
};
const stopped = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
  });
const edit = ([name, ...args], file) => spawnSync(name, [...args, file], { stdio: 'inherit' });
// process.exit() would lose output that is still to be written to a pipe.
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin,
  stdout,
  stderr,
  env,
  // Asked anew each time, since a server runs for days.
  get today() {
    return dayFormat.format(new Date());
  },
  undisturbed,
  stopped,
  edit: stdin.isTTY && stdout.isTTY ? edit : undefined,
});

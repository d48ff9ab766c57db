// Preloaded into the measured process. Writes which files of a folder it has opened or listed, when it exits.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const folder = process.env.TROWEL_BENCH_FOLDER;
const opened = [];
const watch = (target, name) => {
  const own = target[name];
  target[name] = function (file, ...others) {
    const asked = String(file);
    if (asked.startsWith(folder)) opened.push(`${name} ${asked}`);
    return own.call(this, file, ...others);
  };
};
if (isMainThread) {
  const { writeFileSync } = fs;
  for (const name of ['readFile', 'open', 'readdir']) for (const target of [fs, fs.promises]) watch(target, name);
  for (const name of ['readFileSync', 'openSync', 'readdirSync', 'createReadStream']) watch(fs, name);
  syncBuiltinESMExports();
  process.once('exit', () => writeFileSync(process.env.TROWEL_BENCH_OPENED, JSON.stringify(opened)));
}

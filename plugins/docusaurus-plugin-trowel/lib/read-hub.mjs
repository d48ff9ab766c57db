// Reads a hub for an editor, and sends it to the parent process each time that it has changed. Usage: fork('read-hub.mjs')
import { setFlagsFromString } from 'node:v8';
import { importOwn } from './own-module.mjs';

// Of all that a hub is made of at each keystroke, little stays: without this, the heap grows to several times of what does.
setFlagsFromString('--heap-growing-percent=20');

// From the beginning, since the server can end while the code is loaded.
process.on('disconnect', () => process.exit(0));

// What arrives while the code is loaded is not lost.
const early = [];
const keep = (message) => early.push(message);
process.on('message', keep);
const { serveReader } = await importOwn('cli/lsp/readerProgram');
// Today's date in local time. The Swedish format is ISO 8601.
const dayFormat = new Intl.DateTimeFormat('sv-SE');
process.off('message', keep);
const parent = {
  on: (_, listen) => {
    for (const message of early) listen(message);
    process.on('message', listen);
  },
};
serveReader(parent, (message) => process.send(message), {
  env: process.env,
  get today() {
    return dayFormat.format(new Date());
  },
});

// Parses pages in a thread of its own, as often as it is sent some. Usage: new Worker('parse-pages.mjs', { workerData })
import { parentPort, workerData } from 'node:worker_threads';
import { importOwn } from './own-module.mjs';

const { createParser } = await importOwn('cli/parserThread');
const parse = createParser(workerData);
parentPort.on('message', (files) => parentPort.postMessage(parse(files)));

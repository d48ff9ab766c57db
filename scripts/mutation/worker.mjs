// The thread that runs the tests of every mutant (see pool.ts). Vitest's own thread stops listening after each run.
import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

/** The listener of the run before, which nobody needs once the next one starts. */
let previous;
let isInitialized = false;

init({
  post: (response) => parentPort.postMessage(response),
  on: (listener) => {
    if (previous) parentPort.off('message', previous);
    // The first listener is Vitest's own, for good. Each run adds one.
    if (isInitialized) previous = listener;
    isInitialized = true;
    parentPort.on('message', listener);
  },
  off: (listener) => parentPort.off('message', listener),
  setup: setupEnvironment,
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
});

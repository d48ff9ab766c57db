import { fileURLToPath } from 'node:url';
import { type PoolRunnerInitializer, ThreadsPoolWorker } from 'vitest/node';

/**
 * Runs the tests of one mutant after the other in the same thread. Test files are loaded anew each time, the modules
 * they import (zod, remark, the plugin) only once: loading them takes longer than the tests.
 */
class LastingThread extends ThreadsPoolWorker {
  override name = 'lasting-thread';
  override entrypoint = fileURLToPath(new URL('./worker.mjs', import.meta.url));
  #isStarted = false;

  override async start() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    await super.start();
  }

  /** Leaves the thread alone: Vitest stops its workers after each run. */
  override async stop() {}

  terminate() {
    return super.stop();
  }
}

let thread: LastingThread | undefined;

export const lastingThread: PoolRunnerInitializer = {
  name: 'lasting-thread',
  createPoolWorker: (options) => {
    if (!thread) {
      const created = new LastingThread(options);
      options.project.vitest.onClose(() => created.terminate());
      thread = created;
    }
    return thread;
  },
};

import { exitCodes, type Io } from './io.ts';
import { readFrames, toFrame } from './lsp/quiet/frames.ts';
import { waitForHub } from './lsp/quiet/waitForHub.ts';
import type { LspSettings } from './lsp/settings.ts';
import { readVersion } from './version.ts';

/** `trowel lsp`: answers an editor until it goes away. Standard output carries only the protocol. */
export async function serveLsp(defaults: LspSettings, io: Io): Promise<number> {
  const bodies = readFrames(io.stdin);
  const version = readVersion();
  const waited = await waitForHub(bodies, {
    defaults,
    version,
    follow: endWith,
    send: (message) => io.stdout.write(toFrame(JSON.stringify({ jsonrpc: '2.0', ...message })).toString()),
  });
  if (waited.type === 'ended') {
    // Lets go of standard input, which some editors leave open: it would keep the process.
    await bodies.return(undefined);
    return waited.code;
  }
  // The protocol's library and all that reads a hub: three times the memory of what has run until here.
  const { serveHub } = await import('./lsp/serveHub.ts');
  await serveHub({ ...waited, bodies }, { defaults, version }, io);
  return exitCodes.ok;
}

/** How often it is looked whether the editor is still there, in milliseconds. */
const pause = 3000;

/** Ends when a process has ended: of an editor that was killed, another may keep standard input open. The protocol's library looks, too. */
function endWith(processId: unknown): void {
  if (typeof processId !== 'number') return;
  const look = () => {
    try {
      process.kill(processId, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') process.exit(exitCodes.problems);
    }
  };
  setInterval(look, pause).unref();
}

import { loadEngine } from '../config/searchEngine.ts';
import { exitCodes, type Io } from './io.ts';
import { untilStopped } from './untilStopped.ts';

/** `trowel search-proxy`: runs the proxy of a search engine until it is stopped. */
export async function searchProxy(
  { engine: name = 'opensearch' }: { readonly engine?: string },
  io: Io,
): Promise<number> {
  const { signal, end } = untilStopped(io);
  try {
    const engine = await loadEngine(name, io.cwd);
    await engine.serve({ env: io.env, say: (line) => io.stdout.write(`${line}\n`), signal });
    return exitCodes.ok;
  } catch (error) {
    io.stderr.write(`${(error as Error).message}\n`);
    return exitCodes.problems;
  } finally {
    end();
  }
}

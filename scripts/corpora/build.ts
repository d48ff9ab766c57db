import { spawn } from 'node:child_process';
import path from 'node:path';

export interface BuildResult {
  readonly seconds: number;
  /** What Docusaurus printed. */
  readonly output: string;
  readonly succeeded: boolean;
}

/** Builds the site with Docusaurus in a child process, which is stopped when `signal` aborts. */
export async function buildSite(site: string, signal: AbortSignal): Promise<BuildResult> {
  const start = performance.now();
  const command = path.join(site, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  const child = spawn(process.execPath, [command, 'build', site, '--no-minify'], {
    cwd: site,
    signal,
    env: { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    // After an abort, waits for the process to end, since until then it writes into the folder.
    child.on('error', (error) => (signal.aborted ? undefined : reject(error)));
    child.on('close', resolve);
  });
  signal.throwIfAborted();
  return { seconds: (performance.now() - start) / 1000, output: chunks.join(''), succeeded: code === 0 };
}

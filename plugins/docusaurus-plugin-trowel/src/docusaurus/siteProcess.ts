import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteOutcome } from './siteCheck.ts';

/** The variable that tells the plugin that the site is checked, not built: it makes no search index. */
export const checkVariable = 'TROWEL_CHECK';

/**
 * Checks a site in a process of its own: as in a build, its configuration and plugins run there, and may print and exit as
 * they like. What Docusaurus generates goes to a folder of its own, so that a site that runs beside is not disturbed.
 */
export async function checkSiteInOwnProcess(siteDir: string, env: NodeJS.ProcessEnv): Promise<SiteOutcome> {
  const script = fileURLToPath(new URL('../../lib/check-site.mjs', import.meta.url));
  const generated = await mkdtemp(path.join(tmpdir(), 'trowel-check-'));
  const child = fork(script, [siteDir], {
    cwd: siteDir,
    env: {
      ...env,
      NODE_ENV: 'production',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
      [checkVariable]: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  try {
    return await new Promise<SiteOutcome>((resolve, reject) => {
      child.on('message', (outcome) => resolve(outcome as SiteOutcome));
      child.on('error', reject);
      child.on('close', (code) => {
        const last = said.join('').trim().split('\n').slice(-3).join(' ');
        resolve({ problems: [], unchecked: `Docusaurus ended with ${code}: ${last}` });
      });
    });
  } finally {
    child.kill();
    await rm(generated, { recursive: true, force: true, maxRetries: 3 });
  }
}

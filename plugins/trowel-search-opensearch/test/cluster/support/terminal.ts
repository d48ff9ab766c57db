import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { SearchDocument } from 'docusaurus-plugin-trowel/search-engine';
import { pushExtension, pushFolder, writePushFile } from '../../../../docusaurus-plugin-trowel/src/config/pushFile.ts';

export const packageDir = fileURLToPath(new URL('../../..', import.meta.url));
const program = path.join(packageDir, '../docusaurus-plugin-trowel/bin/trowel.mjs');

/** What a command has said and how it ended. */
export interface Ended {
  readonly code: number | null;
  /** The signal that has ended it. */
  readonly by: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `trowel` in a process of its own. */
export function startTrowel(words: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--conditions=trowel-source', program, ...words], {
    cwd: packageDir,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = async (): Promise<Ended> => {
    const ended = once(child, 'close');
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [code, by] = await ended;
    return { code, by, stdout, stderr };
  };
  return { child, ended: end() };
}

/** Makes a folder that looks like a site after its build. */
export async function makeBuilt(site: string, hub: string, documents: readonly SearchDocument[]): Promise<void> {
  await writePushFile(path.join(site, '.docusaurus', pushFolder, `en${pushExtension}`), {
    language: 'en',
    documents,
    search: { engine: 'opensearch', proxy: 'https://search.example.org', hub },
    audience: 'public',
    usualAudience: 'public',
  });
}

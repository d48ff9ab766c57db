import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from '../scripts/ready.mjs';
import { run } from '../test/support/program.ts';
import type { Session } from './session.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Folder of the packages that only the benches need. */
export const tools = path.join(here, 'node_modules');

/** Installs the compared tools. They are no dependencies of the project, so only the benches that use them do this. */
export async function installTools({ npm, signal, say }: Pick<Session, 'npm' | 'signal' | 'say'>): Promise<void> {
  if (isInstalled(here)) return;
  say('installing what is compared (npm ci in bench/)');
  await run({ script: npm, args: ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], cwd: here, signal });
}

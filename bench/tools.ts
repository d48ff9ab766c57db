import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../plugins/docusaurus-plugin-trowel/test/support/program.ts';
import { isInstalled } from '../scripts/ready.mjs';
import type { Session } from './session.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where the packages are that only benches need. */
export const tools = path.join(here, 'node_modules');

/** What is compared with the hub is no dependency of the project: it is installed here, and only when it is asked for. */
export async function installTools({ npm, signal, say }: Pick<Session, 'npm' | 'signal' | 'say'>): Promise<void> {
  if (isInstalled(here)) return;
  say('installing what is compared (npm ci in bench/)');
  await run({ script: npm, args: ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], cwd: here, signal });
}

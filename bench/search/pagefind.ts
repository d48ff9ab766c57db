import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import path from 'node:path';
import type { Program } from '../../test/support/program.ts';
import type { Site } from '../site.ts';
import { tools } from '../tools.ts';

/** The folder of Pagefind's files in a built site. */
export const pagefindFolder = 'pagefind';

interface PagefindInput {
  readonly site: Site;
  /** The folder for its files. */
  readonly out: string;
  /** The selector of the part of a page to index. By default the whole body. */
  readonly selector?: string;
  readonly signal: AbortSignal;
}

/** Describes how to run Pagefind's executable directly, without its start script. */
export function pagefindProgram({ site, out, selector, signal }: PagefindInput): Program {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = platform() === 'win32' ? 'pagefind_extended.exe' : 'pagefind_extended';
  const script = path.join(tools, '@pagefind', `${system}-${arch()}`, 'bin', name);
  if (!existsSync(script)) throw new Error(`Pagefind has no program for ${system} on ${arch()}.`);
  const root = selector === undefined ? [] : ['--root-selector', selector];
  return { script, native: true, args: ['--site', site.out, '--output-path', out, ...root], cwd: site.folder, signal };
}

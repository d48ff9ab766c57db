import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { run } from '../test/support/program.ts';
import type { PluginForm } from './site.ts';

const packageName = 'docusaurus-plugin-trowel';
const packed = z.array(z.object({ filename: z.string(), size: z.number() })).length(1);

interface PackInput {
  /** The project's root. */
  readonly root: string;
  /** Where to put the package. The folder is created. */
  readonly folder: string;
  /** Path of npm's script. */
  readonly npm: string;
  readonly signal: AbortSignal;
}

/** Packs the plugin as for publication and unpacks it. The result is what a registry gives to users. */
export async function packPlugin({ root, folder, npm, signal }: PackInput): Promise<PluginForm> {
  await mkdir(folder, { recursive: true });
  const source = sourceFolder(root);
  const { output } = await run({
    script: npm,
    args: ['pack', '--json', '--silent', '--foreground-scripts=false', '--pack-destination', folder],
    cwd: source,
    signal,
  });
  const [tarball] = packed.parse(JSON.parse(output.slice(output.indexOf('['))));
  return unpackPlugin({ root, folder, tarball: path.join(folder, tarball?.filename ?? ''), signal });
}

interface UnpackInput extends Omit<PackInput, 'npm'> {
  /** A package of the plugin, as `npm pack` makes it. */
  readonly tarball: string;
}

/** Unpacks a package of the plugin. It uses the packages that are installed in this project. */
export async function unpackPlugin({ root, folder, tarball, signal }: UnpackInput): Promise<PluginForm> {
  await mkdir(folder, { recursive: true });
  await promisify(execFile)('tar', ['-xzf', tarball, '-C', folder], { signal });
  const packageFolder = path.join(folder, 'package');
  // Packages that the plugin needs in another version than Docusaurus.
  await symlink(path.join(sourceFolder(root), 'node_modules'), path.join(packageFolder, 'node_modules'), 'junction');
  return { name: packageName, packageFolder };
}

/** Returns the plugin from source, as this project uses it. */
export function pluginFromSource(root: string): PluginForm {
  return { name: path.join(sourceFolder(root), 'src', 'index.ts') };
}

function sourceFolder(root: string): string {
  return path.join(root, 'plugins', packageName);
}

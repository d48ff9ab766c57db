import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { run } from '../test/support/program.ts';
import { type OwnPlugin, ownPlugins, type PluginForm } from './site.ts';

const described = z.object({ name: z.enum(ownPlugins) });
const packed = z.array(z.object({ filename: z.string(), size: z.number() })).length(1);

interface PackInput {
  readonly name: OwnPlugin;
  /** The project's root. */
  readonly root: string;
  /** Where to put the package. The folder is created. */
  readonly folder: string;
  /** Path of npm's script. */
  readonly npm: string;
  readonly signal: AbortSignal;
}

/** Packs a plugin as for publication and unpacks it. The result is what a registry gives to users. */
export async function packPlugin({ name, root, folder, npm, signal }: PackInput): Promise<PluginForm> {
  await mkdir(folder, { recursive: true });
  const source = sourceFolder(root, name);
  const { output } = await run({
    script: npm,
    args: ['pack', '--json', '--silent', '--foreground-scripts=false', '--pack-destination', folder],
    cwd: source,
    signal,
  });
  const [tarball] = packed.parse(JSON.parse(output.slice(output.indexOf('['))));
  return unpackPlugin({ root, folder, tarball: path.join(folder, tarball?.filename ?? ''), signal });
}

interface UnpackInput extends Omit<PackInput, 'npm' | 'name'> {
  /** A package of a plugin, as `npm pack` makes it. */
  readonly tarball: string;
}

/** Unpacks a package of one of the plugins. It uses the packages that are installed in this project. */
export async function unpackPlugin({ root, folder, tarball, signal }: UnpackInput): Promise<PluginForm> {
  await mkdir(folder, { recursive: true });
  const target = await mkdtemp(path.join(folder, 'unpacked-'));
  await promisify(execFile)('tar', ['-xzf', tarball, '-C', target], { signal });
  const packageFolder = path.join(target, 'package');
  const { name } = described.parse(JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')));
  // Packages that the plugin needs in another version than Docusaurus.
  const own = path.join(sourceFolder(root, name), 'node_modules');
  if (existsSync(own)) await symlink(own, path.join(packageFolder, 'node_modules'), 'junction');
  return { name, packageFolder };
}

/** Returns a plugin from source, as this project uses it. */
export function pluginFromSource(root: string, name: OwnPlugin): PluginForm {
  return { name: path.join(sourceFolder(root, name), 'src', 'index.ts') };
}

function sourceFolder(root: string, name: OwnPlugin): string {
  return path.join(root, 'plugins', name);
}

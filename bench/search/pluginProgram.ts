import path from 'node:path';
import type { Program } from '../../test/support/program.ts';
import { root, type Session } from '../session.ts';
import { installPackages, type PluginForm } from '../site.ts';

/** The plugin, installed with its dependencies so that programs can run its modules. */
export interface PluginProgram {
  readonly folder: string;
  /** The folder of its modules, compiled or as source. */
  readonly modules: string;
  /** The folder of its scripts. */
  readonly scripts: string;
  /** What to preload to run the modules. From source that is a compiler, which costs time. */
  readonly preload: NonNullable<Program['preload']>;
}

/** Installs the plugin into a temporary folder. */
export async function installPluginProgram(
  plugin: PluginForm,
  { temp }: Pick<Session, 'temp'>,
): Promise<PluginProgram> {
  const folder = path.join(temp, 'program');
  await installPackages({ folder, root, plugins: [plugin] });
  if (plugin.packageFolder === undefined) {
    const modules = path.dirname(plugin.name);
    return { folder, modules, scripts: path.join(path.dirname(modules), 'lib'), preload: ['tsx'] };
  }
  const installed = path.join(folder, 'node_modules', plugin.name);
  return { folder, modules: path.join(installed, 'dist'), scripts: path.join(installed, 'lib'), preload: [] };
}

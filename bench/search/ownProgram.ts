import path from 'node:path';
import type { Program } from '../../plugins/docusaurus-plugin-trowel/test/support/program.ts';
import { root, type Session } from '../session.ts';
import { installPackages, type PluginForm } from '../site.ts';

/** The plugin in a folder where programs find it with its packages. */
export interface OwnProgram {
  readonly folder: string;
  /** Its modules: compiled, or as they are written. */
  readonly modules: string;
  /** Its small scripts. */
  readonly scripts: string;
  /** What a program needs to run the modules. From source they have to be compiled as well, which takes its time. */
  readonly preload: NonNullable<Program['preload']>;
}

export async function installOwn(plugin: PluginForm, { temp }: Pick<Session, 'temp'>): Promise<OwnProgram> {
  const folder = path.join(temp, 'program');
  await installPackages({ folder, root, plugin });
  if (plugin.packageFolder === undefined) {
    const modules = path.dirname(plugin.name);
    return { folder, modules, scripts: path.join(path.dirname(modules), 'lib'), preload: ['tsx'] };
  }
  const installed = path.join(folder, 'node_modules', plugin.name);
  return { folder, modules: path.join(installed, 'dist'), scripts: path.join(installed, 'lib'), preload: [] };
}

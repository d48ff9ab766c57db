import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../../../test/support/docusaurus.ts';
import { runNpm } from './npm.ts';

interface Packing {
  /** The package's name, which is also its folder below `plugins/`. */
  readonly name: string;
  /** The folder that the test files of a run share. */
  readonly runDir: string;
}

/** Packs a package as npm publishes it, once in a run. Returns the path of its tarball. */
export async function packPackage({ name, runDir }: Packing): Promise<string> {
  const folder = path.join(runDir, 'packed', name);
  await mkdir(folder, { recursive: true });
  const find = async () => (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if ((await find()) === undefined)
    await runNpm('npm', ['pack', '--pack-destination', folder], path.join(root, 'plugins', name));
  const tarball = await find();
  if (tarball === undefined) throw new Error(`npm pack made no tarball of ${name}.`);
  return path.join(folder, tarball);
}

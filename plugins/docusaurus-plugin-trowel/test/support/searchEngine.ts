import { cp, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../../test/support/docusaurus.ts';

/** Installs a search engine that knows the contract and nothing else, as any package is: `fixture-search`, for the sites below a folder. */
export async function installEngine(folder: string): Promise<void> {
  const modules = path.join(folder, 'node_modules');
  await mkdir(modules, { recursive: true });
  const fixture = fileURLToPath(new URL('../fixtures/search-engine', import.meta.url));
  await cp(fixture, path.join(modules, 'fixture-search'), { recursive: true });
  const plugin = 'docusaurus-plugin-trowel';
  await symlink(path.join(root, 'plugins', plugin), path.join(modules, plugin), 'junction');
}

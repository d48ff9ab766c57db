import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findSlugs } from './addresses.ts';
import type { Collection } from './collections.ts';

export interface AssembleInput {
  /** Folder of the collections. */
  readonly folder: string;
  readonly collections: readonly Collection[];
  /** Folder of the new hub. It exists and is empty. */
  readonly site: string;
  /** This project's root, for its packages and the plugin's source. */
  readonly root: string;
}

/** Makes a hub of the collections: copies them unchanged to `docs/` and adds a configuration. */
export async function assembleHub({ folder, collections, site, root }: AssembleInput): Promise<void> {
  for (const { name, files } of collections) {
    for (const file of files) {
      const target = path.join(site, 'docs', name, file);
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(path.join(folder, name, file), target);
    }
  }
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
  const slugs = findSlugs(collections.flatMap(({ name, pages }) => pages.map((page) => `${name}/${page}`)));
  const settings = {
    plugin: path.join(root, 'plugins', 'docusaurus-plugin-trowel', 'src', 'index.ts'),
    folders: Object.fromEntries(collections.map(({ name, kind }) => [`docs/${name}`, kind])),
    slugs: Object.fromEntries(slugs),
  };
  await writeFile(path.join(site, 'settings.json'), JSON.stringify(settings, undefined, 2));
  const config = path.join(root, 'scripts', 'corpora', 'siteConfig.mjs');
  await copyFile(config, path.join(site, 'docusaurus.config.mjs'));
  await writeFile(path.join(site, 'package.json'), JSON.stringify({ name: 'corpora', private: true }));
}

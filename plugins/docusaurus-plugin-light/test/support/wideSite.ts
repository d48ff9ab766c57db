import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { buildSite, root } from '../../../../test/support/docusaurus.ts';
import { writeDocs, writePosts } from './generatedContent.ts';
import { lightSource } from './lightSource.ts';

/** The folders that stand for the roots of two hosts: one of the site with the plugin, one of the site without it. */
export interface WideSite {
  readonly light: string;
  readonly bare: string;
}

/** Where the wide site is on its host. */
export const base = '/a/b';

/**
 * Builds the wide site with the plugin and without it, once for all test files of a run. While working on tests,
 * `LIGHT_BUILT_SITES` can name a folder that keeps the builds between runs.
 */
export async function openWideSite(): Promise<WideSite> {
  const folder = path.join(process.env.LIGHT_BUILT_SITES ?? inject('runDir'), 'wide');
  const site = path.join(folder, 'site');
  const build = async (name: 'light' | 'bare', args: readonly string[]) => {
    const host = path.join(folder, name);
    if (existsSync(host)) return host;
    await rm(`${host}-unfinished`, { recursive: true, force: true });
    const outDir = path.join(`${host}-unfinished`, base);
    await buildSite({ site, outDir, generated: `.docusaurus-${name}`, args: [...args] });
    // A host has one page for missing addresses.
    await cp(path.join(outDir, '404.html'), path.join(`${host}-unfinished`, '404.html'));
    await rename(`${host}-unfinished`, host);
    return host;
  };
  if (!existsSync(site)) await makeSite(site);
  const [light, bare] = await Promise.all([build('light', []), build('bare', ['--config', 'bare.config.mjs'])]);
  return { light, bare };
}

async function makeSite(folder: string): Promise<void> {
  const site = `${folder}-unfinished`;
  const place = (...names: readonly string[]) => path.join(site, ...names);
  await rm(site, { recursive: true, force: true });
  await cp(fileURLToPath(new URL('../fixtures/wide', import.meta.url)), site, { recursive: true });
  await symlink(path.join(root, 'node_modules'), place('node_modules'), 'junction');
  await writeFile(place('settings.json'), JSON.stringify({ light: lightSource, options: { flat: true } }));
  await writeDocs(place('docs'), { groups: 4, pagesPerGroup: 20, note: 'Of the next version.', tags: ['red', 'blue'] });
  await writeDocs(place('versioned_docs', 'version-1.0'), { groups: 2, pagesPerGroup: 10, note: 'Of version 1.0.' });
  await cp(place('docs', 'intro.md'), place('versioned_docs', 'version-1.0', 'intro.md'));
  await mkdir(place('versioned_sidebars'));
  await cp(place('sidebars.json'), place('versioned_sidebars', 'version-1.0-sidebars.json'));
  await writeFile(place('versions.json'), '["1.0"]');
  await writeDocs(place('guide'), { groups: 2, pagesPerGroup: 8, note: 'Of the guide.' });
  await writeDocs(place('ops'), { groups: 1, pagesPerGroup: 20, note: 'Of the ops docs.' });
  await writePosts(place('blog'), 24);
  await rename(site, folder);
}

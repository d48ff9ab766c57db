import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { buildSite, root } from '../../../../test/support/docusaurus.ts';
import { writeDocs } from './generatedContent.ts';
import { lightSource } from './lightSource.ts';

/** Two releases of one site: the same pages, with other text in each. */
export const releases = {
  /** Built with webpack. */
  first: { note: 'As first released.', faster: false },
  /** Built with Rspack. */
  second: { note: 'As released again.', faster: true },
} as const;

/** The folders of both releases of the narrow site. */
export type Releases = Readonly<Record<keyof typeof releases, string>>;

/**
 * Builds both releases of the narrow site, once for all test files of a run. `LIGHT_BUILT_SITES` is as for the wide site.
 */
export async function openNarrowSite(): Promise<Releases> {
  const folder = path.join(process.env.LIGHT_BUILT_SITES ?? inject('runDir'), 'narrow');
  const [first, second] = await Promise.all([build(folder, 'first'), build(folder, 'second')]);
  return { first, second };
}

async function build(folder: string, release: keyof typeof releases): Promise<string> {
  const { note, faster } = releases[release];
  const built = path.join(folder, release);
  if (existsSync(built)) return built;
  const site = path.join(folder, `${release}-site`);
  await rm(site, { recursive: true, force: true });
  await cp(fileURLToPath(new URL('../fixtures/narrow', import.meta.url)), site, { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
  await writeFile(path.join(site, 'settings.json'), JSON.stringify({ light: lightSource, faster }));
  await mkdir(path.join(site, 'docs'));
  await writeFile(path.join(site, 'docs', 'home.md'), `---\nslug: /\n---\n\n# Home\n\n${note}\n`);
  await writeDocs(path.join(site, 'docs'), { groups: 3, pagesPerGroup: 20, note });
  await rm(`${built}-unfinished`, { recursive: true, force: true });
  await buildSite({ site, outDir: `${built}-unfinished`, args: [] });
  await rename(`${built}-unfinished`, built);
  return built;
}

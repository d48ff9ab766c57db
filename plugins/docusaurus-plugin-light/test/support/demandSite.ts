import { existsSync } from 'node:fs';
import { cp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { buildSite, root } from '../../../../test/support/docusaurus.ts';

const fixture = fileURLToPath(new URL('../fixtures/demand', import.meta.url));
const light = path.join(root, 'plugins', 'docusaurus-plugin-light', 'src', 'index.ts');

/**
 * Builds the site whose pages hydrate on demand, below `/hub/`. While working on tests, `LIGHT_BUILT_SITES` can name a folder
 * that keeps the builds between runs. Returns the folder to serve.
 */
export async function buildDemandSite(
  name: string,
  { options = {}, config = {} }: { readonly options?: object; readonly config?: object } = {},
): Promise<string> {
  const folder = path.join(process.env.LIGHT_BUILT_SITES ?? inject('runDir'), name);
  const host = path.join(folder, 'host');
  if (existsSync(host)) return host;
  const site = path.join(folder, 'site');
  await rm(folder, { recursive: true, force: true });
  await cp(fixture, site, { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
  const settings = { light, options: { hydrate: 'interaction', ...options }, config };
  await writeFile(path.join(site, 'settings.json'), JSON.stringify(settings));
  const outDir = path.join(folder, 'unfinished', 'hub');
  await buildSite({ site, outDir, args: [] });
  await rename(path.dirname(outDir), host);
  return host;
}

import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginSource, root } from '../../../../test/support/docusaurus.ts';
import type { Options } from '../../src/site/options.ts';

/** Settings of the fixture site. */
export interface FixtureSettings {
  readonly baseUrl?: string;
  readonly trailingSlash?: boolean;
  readonly locales?: readonly string[];
  readonly options?: Options;
  /** The plugin's entry. By default its source in this repository. */
  readonly plugin?: string;
}

/** Copies the fixture site to a new folder, with these settings. Returns the folder. */
export async function makeFixtureSite(folder: string, settings: FixtureSettings = {}): Promise<string> {
  const { baseUrl = '/', trailingSlash, locales = ['en'], options = {}, plugin = pluginSource } = settings;
  await cp(fileURLToPath(new URL('../fixtures/site', import.meta.url)), folder, { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await writeFile(
    path.join(folder, 'settings.json'),
    // The version in work has the pages that most tests look at; its docs are at /docs/next.
    JSON.stringify({ plugin, options: { version: 'current', ...options }, baseUrl, trailingSlash, locales }),
  );
  // A BOM and line ends of Windows. Added here, since git and editors would remove them.
  const windows = path.join(folder, 'docs', 'decisions', '0005-from-windows.md');
  await writeFile(windows, `\uFEFF${(await readFile(windows, 'utf8')).replaceAll('\n', '\r\n')}`);
  return folder;
}

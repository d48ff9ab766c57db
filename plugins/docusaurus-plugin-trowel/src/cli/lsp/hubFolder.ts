import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isSiteConfig } from './hubFiles.ts';
import type { HubQuestion } from './messages.ts';
import type { LspSettings } from './settings.ts';

/**
 * Finds which hub a folder of the workspace is about: by its settings, by its own files, or by those of a folder above it, up to the root of
 * the repository. Nothing where no hub speaks of it.
 */
export async function findHubOf(folder: string, settings: LspSettings): Promise<HubQuestion | undefined> {
  if (settings.hub !== undefined) return { home: folder, address: settings.hub };
  if (settings.content !== undefined) return { home: folder, content: settings.content };
  for (let at = folder; ; at = path.dirname(at)) {
    const names = await readdir(at).catch((): string[] => []);
    if (await isHub(at, names)) return { home: at };
    if (names.includes('.git') || at === path.dirname(at)) return undefined;
  }
}

/** Whether a folder is a hub's own: it has `trowel.json`, or a site whose configuration names the plugin. Reads one file at most. */
async function isHub(folder: string, names: readonly string[]): Promise<boolean> {
  if (names.includes('trowel.json')) return true;
  const config = names.find(isSiteConfig);
  if (config === undefined) return false;
  const text = await readFile(path.join(folder, config), 'utf8').catch(() => '');
  return text.includes('docusaurus-plugin-trowel');
}

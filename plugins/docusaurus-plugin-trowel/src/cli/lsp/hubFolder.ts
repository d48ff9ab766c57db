import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HubQuestion } from './messages.ts';
import type { LspSettings } from './settings.ts';

/** Finds which hub a folder of the workspace is about, by its settings or by its own files; nothing where no hub speaks of it. */
export async function findHubOf(folder: string, settings: LspSettings): Promise<HubQuestion | undefined> {
  if (settings.hub !== undefined) return { home: folder, address: settings.hub };
  if (settings.content !== undefined) return { home: folder, content: settings.content };
  return (await isHub(folder)) ? { home: folder } : undefined;
}

/** Whether a folder is a hub's own: it has `trowel.json`, or a site whose configuration names the plugin. Reads one file at most. */
async function isHub(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.includes('trowel.json')) return true;
  const config = names.find((name) => /^docusaurus\.config\.[cm]?[jt]s$/.test(name));
  if (config === undefined) return false;
  const text = await readFile(path.join(folder, config), 'utf8').catch(() => '');
  return text.includes('docusaurus-plugin-trowel');
}

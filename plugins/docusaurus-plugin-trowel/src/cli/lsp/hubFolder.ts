import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isSiteConfig } from './hubFiles.ts';
import type { HubQuestion } from './messages.ts';
import type { LspSettings } from './settings.ts';

/** How deep below the root of a repository a hub is looked for, and how many folders are listed at most. */
const depth = 2;
const mostFolders = 40;

/**
 * Finds which hub a folder of the workspace is about: its own, in it or above it up to the root of the repository; else the one that a setting
 * names, which may be set for all folders; else one in a sub-folder of the repository. Nothing where no hub speaks of it.
 */
export async function findHubOf(folder: string, settings: LspSettings): Promise<HubQuestion | undefined> {
  const own = await findAbove(folder);
  if (own.isHub) return { home: own.top };
  if (settings.hub !== undefined) return { home: folder, address: settings.hub };
  if (settings.content !== undefined) return { home: folder, content: settings.content };
  const below = await findBelow(own.isRepository ? own.top : folder, own.hasRead);
  return below === undefined ? undefined : { home: below };
}

/** Finds the folder that a file is a part of where no folder is open: that of its hub, else its repository, else its own. */
export async function findFolderOf(file: string): Promise<string> {
  const own = await findAbove(path.dirname(file));
  return own.isHub || own.isRepository ? own.top : path.dirname(file);
}

/** What is above a folder, as far as it is looked at. */
interface Above {
  /** The folder of the hub, else the root of the repository, else that of the disk. */
  readonly top: string;
  readonly isHub: boolean;
  readonly isRepository: boolean;
  /** Whether a file was read. */
  readonly hasRead: boolean;
}

/** Looks for a hub in a folder and above it, up to the root of the repository. */
async function findAbove(folder: string): Promise<Above> {
  let hasRead = false;
  for (let at = folder; ; at = path.dirname(at)) {
    const names = await readdir(at).catch((): string[] => []);
    const config = names.find(isSiteConfig);
    const isHub = names.includes('trowel.json') || (config !== undefined && (await isTrowelSite(at, config)));
    hasRead ||= config !== undefined;
    const isRepository = names.includes('.git');
    if (isHub || isRepository || at === path.dirname(at)) return { top: at, isHub, isRepository, hasRead };
  }
}

/**
 * Looks for a hub below a folder, level by level and in the order of names. It only lists folders, but for the configuration of one site: most
 * repositories have no hub, and nothing is to be read in them.
 */
async function findBelow(root: string, hasRead: boolean): Promise<string | undefined> {
  let level = [root];
  let listed = 0;
  let isReadable = !hasRead;
  for (let at = 0; at <= depth && level.length > 0; at++) {
    const asked = level.slice(0, mostFolders - listed);
    listed += asked.length;
    const found: { readonly folder: string; readonly entries: readonly Dirent[] }[] = [];
    // One after the other: at once they would take memory for good.
    for (const folder of asked) found.push({ folder, entries: await list(folder) });
    // The root itself has been looked at.
    const named = at === 0 ? [] : found;
    const hub = named.find(({ entries }) => entries.some((one) => one.name === 'trowel.json'));
    if (hub) return hub.folder;
    for (const { folder, entries } of named) {
      const config = entries.find((one) => isSiteConfig(one.name));
      if (!config || !isReadable) continue;
      isReadable = false;
      if (await isTrowelSite(folder, config.name)) return folder;
    }
    level = found.flatMap(({ folder, entries }) =>
      entries.filter(isContentFolder).map(({ name }) => path.join(folder, name)),
    );
  }
  return undefined;
}

async function list(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isContentFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !/^[._]/.test(entry.name) && entry.name !== 'node_modules';
}

/** Whether the configuration of a site names the plugin. */
async function isTrowelSite(folder: string, config: string): Promise<boolean> {
  const text = await readFile(path.join(folder, config), 'utf8').catch(() => '');
  return text.includes('docusaurus-plugin-trowel');
}

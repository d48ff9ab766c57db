import path from 'node:path';

/** A folder of the workspace, with what is set for it. */
export interface Folder {
  /** Its absolute path. */
  readonly folder: string;
  /** The setting `trowel.content`: the folder of the hub. */
  readonly content?: string;
  /** The setting `trowel.hub`: the address of a published hub. */
  readonly hub?: string;
  /** The setting `trowel.server`: the path of the command line. */
  readonly server?: string;
}

/** How files are looked at. */
export interface Files {
  readonly exists: (file: string) => boolean;
  /** Lists the names of the folders in a folder. */
  readonly folders: (folder: string) => readonly string[];
  /** Follows links. */
  readonly resolve: (file: string) => string;
}

/** Where the server is, or what to tell the user. */
export type Found =
  | { readonly type: 'found'; readonly file: string; readonly folder: string }
  | { readonly type: 'missing'; readonly message: string };

/** What the command line is in an installed package, and what npm makes of it. */
const places = ['docusaurus-plugin-trowel/bin/trowel.mjs', '.bin/trowel'];

/** What a folder has in which a hub speaks of the code: its own settings file, or a site. */
const hubFiles = ['trowel.json', ...['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((end) => `docusaurus.config.${end}`)];

/** How many folders are looked into at most, on each level. */
const mostFolders = 100;

/** Whether a server is wanted for a folder at all. It decides for itself whether a hub speaks of the folder. */
export function isWanted({ folder, content, hub }: Folder, files: Pick<Files, 'exists' | 'folders'>): boolean {
  return Boolean(content || hub) || findHub(folder, files) !== undefined;
}

/** Finds the folder of a hub: the folder itself, one above it, or a sub-folder of the repository. */
function findHub(folder: string, { exists, folders }: Pick<Files, 'exists' | 'folders'>): string | undefined {
  const isHub = (one: string) => hubFiles.some((name) => exists(path.join(one, name)));
  const above = listUpToRoot(folder, exists);
  const below = (parent: string) =>
    folders(parent)
      .filter((name) => !/^[._]/.test(name) && name !== 'node_modules')
      .map((name) => path.join(parent, name))
      .slice(0, mostFolders);
  const children = below(above.at(-1) ?? folder);
  return above.find(isHub) ?? children.find(isHub) ?? children.flatMap(below).slice(0, mostFolders).find(isHub);
}

/** Finds the command line that serves some folders: the one that is set, the hub's own, or the workspace's. Nothing is fetched. */
export function findServer(folders: readonly Folder[], files: Files): Found {
  for (const { folder, server } of folders) {
    if (!server) continue;
    const file = path.resolve(folder, server);
    if (files.exists(file)) return { type: 'found', file: files.resolve(file), folder };
    return { type: 'missing', message: `The setting \`trowel.server\` is ${file}, and there is no such file.` };
  }
  for (const { folder, content } of folders) {
    const hub = content ? path.resolve(folder, content) : findHub(folder, files);
    for (const start of hub === undefined ? [folder] : [hub, folder]) {
      const file = listUpToRoot(start, files.exists)
        .flatMap((parent) => places.map((place) => path.join(parent, 'node_modules', place)))
        .find(files.exists);
      if (file !== undefined) return { type: 'found', file: files.resolve(file), folder };
    }
  }
  return {
    type: 'missing',
    message:
      'This workspace has a hub, but no `trowel` to read it with. Run `npm install` where the hub is (`npm install --save-dev docusaurus-plugin-trowel` in a repository of code), or set `trowel.server` to the path of a `trowel` that is installed elsewhere.',
  };
}

/** Whether a file is a script that Node runs; else it is a program of its own. */
export function isScript(file: string): boolean {
  return /\.[cm]?js$/.test(file);
}

/** Returns how a program is started. Windows runs what npm has linked only by its shell, which cuts a path at its spaces. */
export function toCommand(
  file: string,
  platform: NodeJS.Platform,
): { readonly command: string; readonly shell: boolean } {
  return platform === 'win32' ? { command: `"${file}"`, shell: true } : { command: file, shell: false };
}

/**
 * Lists a folder and those above it, up to the root of its repository; the folder alone where there is none. Who trusts a workspace has not trusted
 * what is above that, where others may put programs.
 */
function listUpToRoot(folder: string, exists: Files['exists']): string[] {
  const all = listParents(folder);
  const root = all.findIndex((one) => exists(path.join(one, '.git')));
  return all.slice(0, Math.max(root, 0) + 1);
}

function listParents(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...listParents(parent)];
}

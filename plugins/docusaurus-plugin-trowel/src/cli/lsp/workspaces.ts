import path from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { isWithin } from '../../code/isWithin.ts';
import type { HubQuestion } from './messages.ts';
import type { LspSettings } from './settings.ts';
import type { OpenHub, Workspace } from './workspace.ts';
import type { World } from './world.ts';

/** The folders of a workspace, which can be added, removed and set otherwise while an editor runs. */
export interface Workspaces {
  readonly add: (folders: readonly string[]) => Promise<void>;
  readonly remove: (folders: readonly string[]) => Promise<void>;
  /** Adds the folder of an open file, where the editor has no folder open. */
  readonly addFile: (file: string) => Promise<void>;
  /** Asks for the settings again, and looks which hubs speak of the folders now. */
  readonly renew: () => Promise<void>;
  /** Looks which hubs speak of the folders now. */
  readonly lookAgain: () => Promise<void>;
  /** Finds the folder that a file is in, or else one whose hub has it as a page. */
  readonly of: (file: string) => Workspace | undefined;
  readonly settingsOf: (workspace: Workspace) => LspSettings;
  /** The folders that the same hub speaks of, this one first. */
  readonly peersOf: (workspace: Workspace) => readonly Workspace[];
  readonly all: () => readonly Workspace[];
  /** The folders that the editor has open. */
  readonly roots: () => readonly string[];
  /** Resolves when the folders that were told until now are opened. Their hubs may not be read yet. */
  readonly settled: () => Promise<void>;
  /** The hubs of all folders, each once. */
  readonly hubs: () => ReadonlySet<OpenHub>;
  /** Tells the text of an open page, or that its file counts again, to the hubs that may have it. */
  readonly tellText: (file: string, text?: string) => void;
  readonly stop: () => void;
}

interface Surroundings
  extends Pick<Connection, 'console' | 'window'>,
    Pick<World, 'findHub' | 'findFolderOf' | 'createOpenFolder'> {
  readonly askSettings: (folder: string) => Promise<LspSettings>;
  /** What is shown may be another now. */
  readonly changed: () => void;
}

interface Folder {
  /** Whether it was added for a file alone: it lends no hub, and borrows none. */
  readonly isOfFile: boolean;
  settings: LspSettings;
  /** The hub that it finds by itself: its own, or one that a setting names. */
  found?: HubQuestion;
  /** Which hub speaks of it, as text; empty where none does. */
  question: string;
  workspace?: Workspace;
}

/** Makes the folders of a workspace, none yet. */
export function createWorkspaces({
  console,
  window,
  findHub,
  findFolderOf,
  createOpenFolder,
  askSettings,
  changed,
}: Surroundings): Workspaces {
  const openFolder = createOpenFolder({ console, window, changed });
  /** The texts of open pages, for a hub that is opened later. */
  const texts = new Map<string, string>();
  const folders = new Map<string, Folder>();
  let isStopped = false;
  let queue = Promise.resolve();
  /** One change after the other: folders can be removed while they are opened. */
  const inTurn = (work: () => Promise<unknown>): Promise<void> => {
    queue = queue.then(work).then(
      () => undefined,
      (error) => console.error(`A folder cannot be opened: ${(error as Error).message}`),
    );
    return queue;
  };
  const opened = () => [...folders.values()].flatMap(({ workspace }) => workspace ?? []);
  const roots = () => [...folders].flatMap(([name, { isOfFile }]) => (isOfFile ? [] : [name]));
  const hubs = () => new Set(opened().map(({ hub }) => hub));
  /** Opens a folder, and one that is open anew where another hub speaks of it now. */
  const open = async (name: string, folder: Folder, wanted: HubQuestion | undefined) => {
    const question = wanted ? JSON.stringify(wanted) : '';
    if (folder.question === question) return;
    const known = hubs();
    const workspace = wanted && (await openFolder(name, wanted));
    folder.workspace?.stop();
    folder.workspace = undefined;
    if (isStopped) return workspace?.stop();
    Object.assign(folder, { question, workspace });
    changed();
    if (!workspace || known.has(workspace.hub)) return;
    for (const [file, text] of texts) if (workspace.hub.mayHold(file)) workspace.hub.tellText(file, text);
  };
  /** Opens all folders. One that finds no hub is spoken of by the first that another folder has. */
  const openAll = async () => {
    const own = [...folders.values()].flatMap(({ found, isOfFile }) =>
      found && !isOfFile && isInWorkspace(found) ? [found] : [],
    );
    const hubOf = ({ found, isOfFile }: Folder) => {
      if (!found) return isOfFile ? undefined : own[0];
      // A setting can name the hub of another folder: it is read once.
      return (
        own.find(({ home }) => found.content !== undefined && home === path.resolve(found.home, found.content)) ?? found
      );
    };
    await Promise.all([...folders].map(([name, folder]) => open(name, folder, hubOf(folder))));
  };
  /** Looks which hub a folder finds by itself. */
  const look = async (name: string, settings: LspSettings) => {
    const found = await findHub(name, settings);
    const folder = folders.get(name);
    if (!folder) return;
    const isSame = JSON.stringify(folder.settings) === JSON.stringify(settings);
    Object.assign(folder, { settings, found });
    if (!isSame) changed();
  };
  /** Asks for the settings of folders, and keeps their order: they may be looked at side by side. */
  const lookAt = async (names: readonly string[], isOfFile = false) => {
    const all = await Promise.all(names.map(async (name) => [name, await askSettings(name)] as const));
    if (isStopped) return;
    for (const [name, settings] of all) if (!folders.has(name)) folders.set(name, { settings, question: '', isOfFile });
    await Promise.all(all.map(([name, settings]) => look(name, settings)));
    await openAll();
  };
  return {
    add: (added) => inTurn(() => lookAt([...new Set(added)].filter((folder) => !folders.has(folder)))),
    addFile: (file) =>
      inTurn(async () => {
        if (!findFolderOf || roots().length > 0) return;
        const folder = await findFolderOf(file);
        if (!folders.has(folder)) await lookAt([folder], true);
      }),
    remove: (removed) =>
      inTurn(async () => {
        for (const folder of removed) {
          folders.get(folder)?.workspace?.stop();
          folders.delete(folder);
        }
        await openAll();
        changed();
      }),
    renew: () => inTurn(() => lookAt([...folders.keys()])),
    lookAgain: () =>
      inTurn(async () => {
        await Promise.all([...folders].map(([name, { settings }]) => look(name, settings)));
        await openAll();
      }),
    of(file) {
      const all = opened().sort((a, b) => b.folder.length - a.folder.length);
      return all.find(({ folder }) => isWithin(folder, file)) ?? all.find(({ hub }) => hub.mayHold(file));
    },
    settingsOf: ({ folder }) => folders.get(folder)?.settings ?? {},
    peersOf: (workspace) => [workspace, ...opened().filter((one) => one !== workspace && one.hub === workspace.hub)],
    all: opened,
    roots,
    settled: () => queue,
    hubs,
    tellText(file, text) {
      if (text === undefined) texts.delete(file);
      else texts.set(file, text);
      for (const hub of hubs()) if (hub.mayHold(file)) hub.tellText(file, text);
    },
    stop() {
      isStopped = true;
      for (const { workspace } of folders.values()) workspace?.stop();
      folders.clear();
    },
  };
}

/** Whether a hub is in the workspace or above it. One that a setting names speaks only of the folder that has the setting. */
function isInWorkspace({ content, address }: HubQuestion): boolean {
  return content === undefined && address === undefined;
}

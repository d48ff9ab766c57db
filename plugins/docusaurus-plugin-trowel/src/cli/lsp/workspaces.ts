import type { Connection } from 'vscode-languageserver';
import { isWithin } from '../../code/isWithin.ts';
import type { LspSettings } from './settings.ts';
import type { OpenHub, Workspace } from './workspace.ts';
import type { World } from './world.ts';

/** The folders of a workspace, which can be added, removed and set otherwise while an editor runs. */
export interface Workspaces {
  readonly add: (folders: readonly string[]) => Promise<void>;
  readonly remove: (folders: readonly string[]) => Promise<void>;
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
  /** The hubs of all folders, each once. */
  readonly hubs: () => ReadonlySet<OpenHub>;
  /** Tells the text of an open page, or that its file counts again, to the hubs that may have it. */
  readonly tellText: (file: string, text?: string) => void;
  readonly stop: () => void;
}

interface Surroundings extends Pick<Connection, 'console' | 'window'>, Pick<World, 'findHub' | 'createOpenFolder'> {
  readonly askSettings: (folder: string) => Promise<LspSettings>;
  /** What is shown may be another now. */
  readonly changed: () => void;
}

interface Folder {
  settings: LspSettings;
  /** Which hub speaks of it, as text; empty where none does. */
  readonly question: string;
  readonly workspace?: Workspace;
}

/** Makes the folders of a workspace, none yet. */
export function createWorkspaces({
  console,
  window,
  findHub,
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
  const hubs = () => new Set(opened().map(({ hub }) => hub));
  /** Opens a folder, and one that is open anew where another hub speaks of it now. */
  const open = async (folder: string, settings: LspSettings) => {
    const before = folders.get(folder);
    const found = isStopped ? undefined : await findHub(folder, settings);
    const question = found ? JSON.stringify(found) : '';
    if (before?.question === question) {
      const isSame = JSON.stringify(before.settings) === JSON.stringify(settings);
      before.settings = settings;
      if (!isSame) changed();
      return;
    }
    const known = hubs();
    const workspace = found && (await openFolder(folder, found));
    before?.workspace?.stop();
    if (isStopped) return workspace?.stop();
    folders.set(folder, { settings, question, workspace });
    changed();
    if (!workspace || known.has(workspace.hub)) return;
    for (const [file, text] of texts) if (workspace.hub.mayHold(file)) workspace.hub.tellText(file, text);
  };
  const openAll = (names: Iterable<string>) =>
    Promise.all([...names].map(async (folder) => open(folder, await askSettings(folder))));
  return {
    add: (added) => inTurn(() => openAll(new Set(added.filter((folder) => !folders.has(folder))))),
    remove: (removed) =>
      inTurn(async () => {
        for (const folder of removed) {
          folders.get(folder)?.workspace?.stop();
          folders.delete(folder);
        }
        changed();
      }),
    renew: () => inTurn(() => openAll(folders.keys())),
    lookAgain: () => inTurn(() => Promise.all([...folders].map(([folder, { settings }]) => open(folder, settings)))),
    of(file) {
      const all = opened().sort((a, b) => b.folder.length - a.folder.length);
      return all.find(({ folder }) => isWithin(folder, file)) ?? all.find(({ hub }) => hub.mayHold(file));
    },
    settingsOf: ({ folder }) => folders.get(folder)?.settings ?? {},
    peersOf: (workspace) => [workspace, ...opened().filter((one) => one !== workspace && one.hub === workspace.hub)],
    all: opened,
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

import type { Connection } from 'vscode-languageserver';
import { isWithin } from '../../code/isWithin.ts';
import type { LspSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';
import type { World } from './world.ts';

/** The folders of a workspace, which can be added, removed and set otherwise while an editor runs. */
export interface Workspaces {
  readonly add: (folders: readonly string[]) => Promise<void>;
  readonly remove: (folders: readonly string[]) => Promise<void>;
  /** Asks for the settings again. Opens a folder anew where another hub speaks of it now. */
  readonly renew: () => Promise<void>;
  /** Looks again for a hub in folders that had none. */
  readonly lookAgain: () => Promise<void>;
  /** Finds the folder that a file is in, or else one whose hub has it as a page. */
  readonly of: (file: string) => Workspace | undefined;
  readonly settingsOf: (workspace: Workspace) => LspSettings;
  /** The folders that the same hub speaks of, this one first. */
  readonly peersOf: (workspace: Workspace) => readonly Workspace[];
  readonly all: () => readonly Workspace[];
  /** Tells the text of an open page, or that its file counts again, to the hubs that have it. */
  readonly tellText: (file: string, text?: string) => void;
  readonly stop: () => void;
}

interface Surroundings extends Pick<Connection, 'console'>, Pick<World, 'openWorkspace'> {
  readonly askSettings: (folder: string) => Promise<LspSettings>;
  /** What is shown may be another now. */
  readonly changed: () => void;
}

interface Folder {
  settings: LspSettings;
  workspace?: Workspace;
}

/** Makes the folders of a workspace, none yet. */
export function createWorkspaces({ console, openWorkspace, askSettings, changed }: Surroundings): Workspaces {
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
  const open = async (folder: string) => {
    const settings = await askSettings(folder);
    const workspace = isStopped ? undefined : await openWorkspace(folder, settings, { console, changed });
    if (isStopped) return workspace?.stop();
    folders.set(folder, { settings, workspace });
    for (const [file, text] of texts) if (workspace && mayHold(workspace, file)) workspace.tellText(file, text);
    changed();
  };
  const close = (folder: string) => {
    folders.get(folder)?.workspace?.stop();
    folders.delete(folder);
  };
  const opened = () => [...folders.values()].flatMap(({ workspace }) => workspace ?? []);
  return {
    add: (added) => inTurn(() => Promise.all(added.filter((folder) => !folders.has(folder)).map(open))),
    remove: (removed) =>
      inTurn(async () => {
        removed.forEach(close);
        changed();
      }),
    renew: () =>
      inTurn(() =>
        Promise.all(
          [...folders].map(async ([folder, known]) => {
            const settings = await askSettings(folder);
            const isSame = settings.content === known.settings.content && settings.hub === known.settings.hub;
            if (isSame) {
              known.settings = settings;
              changed();
            } else {
              close(folder);
              await open(folder);
            }
          }),
        ),
      ),
    lookAgain: () =>
      inTurn(() => Promise.all([...folders].flatMap(([folder, { workspace }]) => (workspace ? [] : [open(folder)])))),
    of(file) {
      const all = opened().sort((a, b) => b.folder.length - a.folder.length);
      const holdsPages = (workspace: Workspace) => {
        const root = workspace.known()?.root ?? '';
        return root !== '' && isWithin(root, file);
      };
      return all.find(({ folder }) => isWithin(folder, file)) ?? all.find(holdsPages);
    },
    settingsOf: ({ folder }) => folders.get(folder)?.settings ?? {},
    peersOf: (workspace) => [
      workspace,
      ...opened().filter((one) => {
        const [root, own] = [one.known()?.root, workspace.known()?.root];
        return one !== workspace && root !== undefined && root !== '' && root === own;
      }),
    ],
    all: opened,
    tellText(file, text) {
      if (text === undefined) texts.delete(file);
      else texts.set(file, text);
      for (const workspace of opened()) if (mayHold(workspace, file)) workspace.tellText(file, text);
    },
    stop() {
      isStopped = true;
      for (const { workspace } of folders.values()) workspace?.stop();
    },
  };
}

/** Whether a file may be a page of the hub of a folder; before the hub is read, any may. */
function mayHold(workspace: Workspace, file: string): boolean {
  const root = workspace.known()?.root;
  return root === undefined || (root !== '' && isWithin(root, file));
}

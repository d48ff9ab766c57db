import type { Connection } from 'vscode-languageserver';
import type { CalendarDate } from '../../shared/date.ts';
import type { HubQuestion } from './messages.ts';
import type { LspSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** What the server has around it, besides the editor. In a browser it is another than on a machine. */
export interface World {
  readonly version: string;
  readonly today: CalendarDate;
  /** Returns the path of a file; `undefined` for what the server cannot name by a path. */
  readonly toFile: (uri: string) => string | undefined;
  /** Returns the address of a file, as the editor names it. */
  readonly toUri: (file: string) => string;
  /** Finds which hub speaks of a folder of the workspace; nothing where none does. */
  readonly findHub: (folder: string, settings: LspSettings) => Promise<HubQuestion | undefined>;
  /** Finds the folder that a file is a part of where an editor has no folder open; absent where it always has one. */
  readonly findFolderOf?: (file: string) => Promise<string>;
  /** Makes the function that opens folders. `changed` is called when the hub of one is read, or read again. */
  readonly createOpenFolder: (
    editor: Pick<Connection, 'console' | 'window'> & { readonly changed: () => void },
  ) => (folder: string, question: HubQuestion) => Promise<Workspace>;
}

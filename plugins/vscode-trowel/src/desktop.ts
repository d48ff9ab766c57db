import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { runClient } from './runClient.ts';
import { type Folder, findServer, isScript, isWanted, toCommand } from './serverFile.ts';
import { readSettings } from './settings.ts';

const files = { exists: existsSync, resolve: (file: string) => realpathSync(file), folders: listFolderNames };

/** The extension on a machine: the workspace's own `trowel lsp` answers. */
export function activate(context: ExtensionContext): Promise<void> {
  return runClient(context, () => {
    const folders = listFolders();
    if (!folders.some((folder) => isWanted(folder, files))) return undefined;
    const found = findServer(folders, files);
    if (found.type === 'missing') return found.message;
    const server = toServerOptions(found.file, found.folder);
    return (options) => new LanguageClient('trowel', 'Trowel', server, options);
  });
}

/** Lists the names of the folders in a folder; none where it cannot be read. */
function listFolderNames(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  } catch {
    return [];
  }
}

/** Lists the folders of the workspace that are on this machine. */
function listFolders(): Folder[] {
  const all = workspace.workspaceFolders ?? [];
  return all
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => ({ folder: uri.fsPath, ...readSettings(workspace.getConfiguration('trowel', uri)) }));
}

/** Says how a server is started. A script runs in the editor’s own Node, so that none has to be on the path. */
function toServerOptions(file: string, cwd: string): ServerOptions {
  const args = ['lsp'];
  if (isScript(file)) return { module: file, args, transport: TransportKind.stdio, options: { cwd } };
  const { command, shell } = toCommand(file, process.platform);
  return { command, args, options: { cwd, shell } };
}

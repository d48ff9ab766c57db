import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { runClient } from './runClient.ts';
import { readSettings } from './settings.ts';

/** Where the bundle of the server is, in the extension. */
const serverFile = 'dist/webServer.js';

/** The extension in a browser, where no program can be started: the server runs in a worker, over a published hub. */
export function activate(context: ExtensionContext): Promise<void> {
  return runClient(context, () => {
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) =>
      readSettings(workspace.getConfiguration('trowel', uri)),
    );
    if (!folders.some(({ hub }) => hub)) {
      return folders.some(({ content }) => content)
        ? 'In a browser Trowel reads a hub only where it is published: set `trowel.hub` to its address. The folder in `trowel.content` is read on a desktop.'
        : undefined;
    }
    return (options) => {
      const worker = new Worker(Uri.joinPath(context.extensionUri, serverFile).toString(true));
      return new LanguageClient('trowel', 'Trowel', worker, options);
    };
  });
}

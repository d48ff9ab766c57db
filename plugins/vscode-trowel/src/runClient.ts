import { commands, type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands.ts';
import { readSettings } from './settings.ts';
import { showLenses } from './showLenses.ts';
import { createWhyView, type WhyView } from './whyView.ts';

/** Makes a client of the server. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Says how the server is reached: nothing where none is wanted, or a sentence when it is missing. */
export type FindClient = () => CreateClient | string | undefined;

/** Runs the client for as long as the extension is active, and starts it anew when what it depends on changes. */
export async function runClient(context: ExtensionContext, find: FindClient): Promise<void> {
  let client: BaseLanguageClient | undefined;
  let told = '';
  const view = createWhyView();
  const tell = async (message: string) => {
    // Once for each reason: a workspace is opened often, and settings are written letter by letter.
    if (message === told) return;
    told = message;
    const settings = 'Open settings';
    if ((await window.showWarningMessage(message, settings)) === settings) {
      await commands.executeCommand('workbench.action.openSettings', 'trowel.');
    }
  };
  const start = async () => {
    const found = find();
    if (typeof found === 'string') void tell(found);
    client = typeof found === 'function' ? found(optionsOf(view)) : undefined;
    await commands.executeCommand('setContext', 'trowel.isRunning', client !== undefined);
    await client?.start();
  };
  const stop = async () => {
    const running = client;
    client = undefined;
    // A server that did not start cannot be stopped either.
    await running?.dispose().catch(() => undefined);
  };
  let turn = Promise.resolve();
  const restart = () => {
    turn = turn
      .then(stop)
      .then(start)
      .catch((error) => {
        void window.showErrorMessage(
          `Trowel’s server did not start: ${error instanceof Error ? error.message : error}`,
        );
      });
    return turn;
  };
  context.subscriptions.push(
    { dispose: stop },
    view,
    ...registerCommands({ client: () => client, restart, view }),
    workspace.onDidChangeConfiguration((change) => {
      // The server follows all others by itself.
      if (['server', 'content', 'hub'].some((name) => change.affectsConfiguration(`trowel.${name}`))) void restart();
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      // A server that runs is told.
      if (!client) void restart();
    }),
    workspace.createFileSystemWatcher('**/trowel.json', false, true, true).onDidCreate(() => {
      if (!client) void restart();
    }),
  );
  await restart();
}

function optionsOf(view: WhyView): LanguageClientOptions {
  return {
    // All files: any code can be governed. The server says nothing about what no hub speaks of.
    documentSelector: ['file', 'untitled', 'vscode-vfs', 'vscode-test-web', 'vscode-remote'].map((scheme) => ({
      scheme,
    })),
    diagnosticCollectionName: 'trowel',
    initializationOptions: readSettings(workspace.getConfiguration('trowel')),
    synchronize: { configurationSection: 'trowel' },
    middleware: { executeCommand: showLenses(view) },
  };
}

import { commands, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toMarkdown } from './hoverText.ts';
import { createPage } from './newPage.ts';
import { openPage, openPageCommand, type WhyView } from './whyView.ts';

/** Registers the commands. They ask the server that runs when they are called. */
export function registerCommands({
  client,
  restart,
  view,
}: {
  readonly client: () => BaseLanguageClient | undefined;
  readonly restart: () => Promise<void>;
  readonly view: WhyView;
}): Disposable[] {
  const running = () => {
    const found = client();
    if (!found) void window.showInformationMessage('Trowel does not run here: no hub speaks of this workspace.');
    return found;
  };
  return [
    commands.registerCommand(openPageCommand, openPage),
    commands.registerCommand('trowel.askWhy', async () => {
      const editor = window.activeTextEditor;
      const server = running();
      if (!editor || !server) return;
      const { document, selection } = editor;
      const ask = async (line: number) =>
        toMarkdown(
          await server.sendRequest('textDocument/hover', {
            textDocument: { uri: server.code2ProtocolConverter.asUri(document.uri) },
            position: { line, character: 0 },
          }),
        );
      // A marker in the line says more than what governs the whole file.
      const answer = (await ask(selection.active.line)) || (await ask(0));
      if (answer) await view.show(answer, document.uri);
      else void window.showInformationMessage('No page of the hub governs this file.');
    }),
    commands.registerCommand('trowel.createPage', async () => {
      const server = running();
      if (server) await createPage(server);
    }),
    commands.registerCommand('trowel.restart', restart),
  ];
}

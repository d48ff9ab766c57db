import type { ServerCapabilities } from 'vscode-languageserver';

/** What the server can do. Plain data: nothing of the protocol is loaded to say it. */
export const capabilities: ServerCapabilities = {
  // 2 is incremental.
  textDocumentSync: { openClose: true, change: 2, save: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: { workDoneProgress: true },
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite'] },
  completionProvider: { triggerCharacters: [':', ' ', '-', '/', '@', '['] },
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  executeCommandProvider: { commands: ['trowel.why', 'trowel.newPage', 'trowel.kinds'] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

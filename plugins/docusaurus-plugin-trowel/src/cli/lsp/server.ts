import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isWithin } from '../../code/repository.ts';
import { capabilities } from './capabilities.ts';
import { findClosedProblems } from './closedProblems.ts';
import { codeFeature } from './codeFeature.ts';
import type { Feature, OpenFile } from './feature.ts';
import { sourceOf } from './knownHub.ts';
import { answerNewPage, newPageCommand } from './pageCommand.ts';
import { pageFeature } from './pageFeature.ts';
import { type LspSettings, readSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';
import type { World } from './world.ts';

/** Serves an editor over a connection, until it shuts the server down. */
export function serveEditor(connection: Connection, defaults: LspSettings, world: World): void {
  const { toFile, version } = world;
  const documents = new TextDocuments(TextDocument);
  const workspaces = new Map<string, Workspace>();
  let settings = defaults;
  let snippets = false;

  const workspaceOf = (file: string): Workspace | undefined => {
    const all = [...workspaces.values()].sort((a, b) => b.folder.length - a.folder.length);
    const holdsPages = (workspace: Workspace) => {
      const root = workspace.known()?.root ?? '';
      return root !== '' && isWithin(root, file);
    };
    return all.find(({ folder }) => isWithin(folder, file)) ?? all.find(holdsPages);
  };
  /** Finds an open file; `undefined` where no hub speaks of it, and before that hub is read. */
  const find = ({ uri }: { readonly uri: string }): OpenFile | undefined => {
    const document = documents.get(uri);
    const file = toFile(uri);
    const workspace = file === undefined ? undefined : workspaceOf(file);
    const known = workspace?.known();
    if (!document || file === undefined || !workspace || !known) return undefined;
    return { file, document, workspace, known, settings, snippets, today: world.today, source: sourceOf(known, file) };
  };
  /** Asks the feature for a file; returns `null`, the protocol's nothing, where there is no answer. */
  const ask = <Answer>(
    at: { readonly uri: string },
    answer: (feature: Feature, open: OpenFile) => Answer | undefined,
  ): Answer | null => {
    const open = find(at);
    return (open && answer(featureOf(open), open)) ?? null;
  };
  const publish = (document: TextDocument) => {
    const open = find(document);
    if (!open) return;
    const { uri, version } = document;
    void connection.sendDiagnostics({ uri, version, diagnostics: [...featureOf(open).diagnostics(open)] });
  };
  /** Shows the problems of files that are not open, where the editor wants them, and takes those back that are mended. */
  let closed = new Map<string, string>();
  const publishClosed = () => {
    const known = [...workspaces.values()].flatMap((workspace) => workspace.known() ?? []);
    const found =
      settings.problems === 'all'
        ? known.flatMap((one) => [...findClosedProblems(one, (uri) => documents.get(uri) !== undefined)])
        : [];
    const now = new Map(found.map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]));
    for (const [uri, diagnostics] of found)
      if (closed.get(uri) !== now.get(uri)) void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    for (const uri of closed.keys())
      if (!now.has(uri) && !documents.get(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    closed = now;
  };
  const tell = ({ uri }: { readonly uri: string }, text?: string) => {
    const file = toFile(uri);
    if (file !== undefined && /\.mdx?$/i.test(file)) workspaceOf(file)?.tellText(file, text);
  };
  const open = async (folder: string) => {
    const workspace = await world.openWorkspace(folder, settings, {
      console: connection.console,
      changed: () => {
        documents.all().forEach(publish);
        publishClosed();
      },
    });
    if (!workspace) return;
    workspaces.set(folder, workspace);
    for (const document of documents.all()) tell(document, document.getText());
  };

  connection.onInitialize(({ initializationOptions, workspaceFolders, rootUri, capabilities: client }) => {
    snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    const read = readSettings(initializationOptions);
    settings = { ...defaults, ...read.settings };
    for (const fault of read.faults) connection.console.warn(fault);
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    // Not in `initialized`, which some clients never send.
    void Promise.all(uris.flatMap((uri) => toFile(uri) ?? []).map(open));
    return { capabilities, serverInfo: { name: 'trowel', version } };
  });
  connection.onHover(({ textDocument, position }) =>
    ask(textDocument, (feature, open) => feature.hover?.(open, position)),
  );
  connection.onDefinition(({ textDocument, position }) =>
    ask(textDocument, (feature, open) => feature.definition?.(open, position)),
  );
  connection.onReferences(({ textDocument, position }) =>
    ask(textDocument, (feature, open) => feature.references?.(open, position)),
  );
  connection.onCodeLens(({ textDocument }) => ask(textDocument, (feature, open) => feature.lenses?.(open)));
  connection.onCodeAction(({ textDocument, range, context }) =>
    ask(textDocument, (feature, open) => feature.actions?.(open, range, context)),
  );
  connection.onCompletion(({ textDocument, position }) =>
    ask(textDocument, (feature, open) => feature.completion?.(open, position)),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    ask(textDocument, (feature, open) => feature.renameable?.(open, position)),
  );
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    ask(textDocument, (feature, open) => feature.rename?.(open, position, newName)),
  );
  connection.onDocumentSymbol(({ textDocument }) => ask(textDocument, (feature, open) => feature.symbols?.(open)));
  documents.onDidChangeContent(({ document }) => {
    tell(document, document.getText());
    publish(document);
  });
  documents.onDidClose(({ document }) => {
    tell(document);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    publishClosed();
  });
  connection.onExecuteCommand(({ command, arguments: [given] = [] }) => {
    const [known] = [...workspaces.values()].flatMap((workspace) => workspace.known() ?? []);
    return (command === newPageCommand && known && answerNewPage(given, { known, today: world.today })) || null;
  });
  documents.onDidSave(({ document }) => {
    const file = toFile(document.uri);
    if (file !== undefined && /\.mdx?$|trowel\.json$/i.test(file)) workspaceOf(file)?.tellSaved();
  });
  connection.onDidChangeWatchedFiles(() => {
    for (const workspace of workspaces.values()) workspace.tellFiles();
  });
  connection.onShutdown(() => {
    for (const workspace of workspaces.values()) workspace.stop();
  });
  documents.listen(connection);
  connection.listen();
}

function featureOf({ source, known }: OpenFile): Feature {
  return source !== undefined && known.sources.has(source) ? pageFeature : codeFeature;
}

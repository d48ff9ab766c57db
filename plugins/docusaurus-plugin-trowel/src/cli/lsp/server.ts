import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities.ts';
import { type Client, toClient } from './client.ts';
import { createClientSettings } from './clientSettings.ts';
import { findClosedProblems } from './closedProblems.ts';
import { codeFeature } from './codeFeature.ts';
import { whyCommand } from './codeLenses.ts';
import { toLocations, toPlainHover } from './convert.ts';
import type { Feature, OpenFile } from './feature.ts';
import { sourceOf } from './knownHub.ts';
import { answerNewPage, newPageCommand } from './pageCommand.ts';
import { pageFeature } from './pageFeature.ts';
import { createPublisher } from './publisher.ts';
import type { LspSettings } from './settings.ts';
import { readWhyArguments, showWhy } from './showWhy.ts';
import { createWorkspaces } from './workspaces.ts';
import type { World } from './world.ts';

/** How long a client that has a configuration may take to say `initialized`, in milliseconds. Some never do. */
const patience = 500;
/** Files of a hub that an editor watches. */
const watched = '**/*.{md,mdx,json,jsonl,yml,yaml}';
/** Files that say whether a folder has a hub. */
const hubFile = /\/(?:trowel\.json|docusaurus\.config\.[cm]?[jt]s)$/;

/** Serves an editor over a connection, until it shuts the server down. */
export function serveEditor(connection: Connection, defaults: LspSettings, world: World): void {
  const { toFile, version } = world;
  const documents = new TextDocuments(TextDocument);
  let client: Client = toClient(undefined);
  const settings = createClientSettings(defaults, { connection, client: () => client });
  const workspaces = createWorkspaces({
    openWorkspace: world.openWorkspace,
    console: connection.console,
    askSettings: settings.of,
    changed() {
      for (const { uri } of documents.all()) readEarlier(uri);
      publisher.renew();
      if (client.canRefreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    },
  });

  /** Finds an open file; `undefined` where no hub speaks of it, and before that hub is read. */
  const find = ({ uri }: { readonly uri: string }): OpenFile | undefined => {
    const document = documents.get(uri);
    const file = toFile(uri);
    const workspace = file === undefined ? undefined : workspaces.of(file);
    const known = workspace?.known();
    if (!document || file === undefined || !workspace || !known) return undefined;
    return {
      file,
      document,
      workspace,
      known,
      settings: workspaces.settingsOf(workspace),
      snippets: client.snippets,
      today: world.today,
      source: sourceOf(known, file),
      before: workspace.earlier.of(file),
      peers: workspaces.peersOf(workspace),
    };
  };
  /** Asks the feature for a file; returns `null`, the protocol's nothing, where there is no answer. */
  const ask = <Answer>(
    at: { readonly uri: string },
    answer: (feature: Feature, open: OpenFile) => Answer | undefined,
  ): Answer | null => {
    const open = find(at);
    return (open && answer(featureOf(open), open)) ?? null;
  };
  const publisher = createPublisher({
    connection,
    documents,
    find(document) {
      const open = find(document);
      return open && featureOf(open).diagnostics(open);
    },
    findClosed: () =>
      workspaces.all().flatMap((workspace) => {
        const known = workspace.known();
        if (!known || workspaces.settingsOf(workspace).problems !== 'all') return [];
        return [...findClosedProblems(known, (uri) => documents.get(uri) !== undefined)];
      }),
  });
  const tell = ({ uri }: { readonly uri: string }, text?: string) => {
    const file = toFile(uri);
    if (file !== undefined && /\.mdx?$/i.test(file)) workspaces.tellText(file, text);
  };
  /** Reads a file as it was, once: when it is opened, or when its folder is. */
  const readEarlier = (uri: string, isSaved = false) => {
    const file = toFile(uri);
    const earlier = file === undefined ? undefined : workspaces.of(file)?.earlier;
    if (file !== undefined && earlier && (isSaved || !earlier.has(file))) earlier.read(file);
  };
  let begin = () => {};

  connection.onInitialize(({ initializationOptions, workspaceFolders, rootUri, capabilities: able }) => {
    client = toClient(able);
    settings.begin(initializationOptions);
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    const folders = uris.flatMap((uri) => toFile(uri) ?? []);
    begin = () => {
      begin = () => {};
      void workspaces.add(folders);
    };
    // Not only in `initialized`, which some clients never send. Before it, a server must not ask for the configuration.
    if (client.hasConfiguration) setTimeout(() => begin(), patience).unref();
    else begin();
    return { capabilities, serverInfo: { name: 'trowel', version } };
  });
  connection.onInitialized(() => {
    begin();
    settings.register();
    if (client.canWatch)
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: watched }] })
        .catch(() => undefined);
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    const toFolders = (folders: unknown) =>
      (Array.isArray(folders) ? folders : []).flatMap(({ uri }) => toFile(String(uri)) ?? []);
    void workspaces.remove(toFolders(event?.removed));
    void workspaces.add(toFolders(event?.added));
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.take(sent);
    void workspaces.renew();
  });
  connection.onHover(({ textDocument, position }) => {
    const hover = ask(textDocument, (feature, open) => feature.hover?.(open, position));
    return hover && !client.showsMarkdown ? toPlainHover(hover) : hover;
  });
  connection.onDefinition(({ textDocument, position }) => {
    const links = ask(textDocument, (feature, open) => feature.definition?.(open, position));
    return links && !client.takesLinks ? toLocations(links) : links;
  });
  connection.onReferences(({ textDocument, position }, token) =>
    ask(textDocument, (feature, open) => feature.references?.(open, position, token)),
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
  connection.onExecuteCommand(({ command, arguments: given }) => {
    if (command === newPageCommand) {
      const [known] = workspaces.all().flatMap((workspace) => workspace.known() ?? []);
      return (known && answerNewPage(given?.[0], { known, today: world.today })) || null;
    }
    const why = command === whyCommand ? readWhyArguments(given) : undefined;
    const open = why && find(why);
    return open ? showWhy(why, open, { connection, client }) : null;
  });
  documents.onDidOpen(({ document }) => {
    begin();
    readEarlier(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    tell(document, document.getText());
    publisher.publish(document);
  });
  documents.onDidSave(({ document }) => {
    readEarlier(document.uri, true);
    const file = toFile(document.uri);
    if (file === undefined) return;
    if (/\.mdx?$|trowel\.json$/i.test(file)) workspaces.of(file)?.tellSaved();
    // Pages may have changed outside of the editor.
    if (!client.canWatch) for (const workspace of workspaces.all()) workspace.tellFiles();
    if (hubFile.test(document.uri)) void workspaces.lookAgain();
  });
  documents.onDidClose(({ document }) => {
    const file = toFile(document.uri);
    if (file !== undefined) workspaces.of(file)?.earlier.forget(file);
    tell(document);
    publisher.clear(document);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const files = changes.flatMap(({ uri }) => toFile(uri) ?? []);
    for (const workspace of workspaces.all()) workspace.tellFiles(files);
    if (changes.some(({ uri }) => hubFile.test(uri))) void workspaces.lookAgain();
  });
  connection.onShutdown(() => workspaces.stop());
  documents.listen(connection);
  connection.listen();
}

function featureOf({ source, known }: OpenFile): Feature {
  return source !== undefined && known.sources.has(source) ? pageFeature : codeFeature;
}

import { CodeLensRefreshRequest, type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities.ts';
import { type Client, toClient } from './client.ts';
import { createClientSettings } from './clientSettings.ts';
import { findClosedProblems } from './closedProblems.ts';
import type { OpenFile } from './feature.ts';
import { featureOf } from './featureOf.ts';
import { followFiles } from './fileEvents.ts';
import { createHubWatch } from './hubWatch.ts';
import { sourceOf } from './knownHub.ts';
import { createPageWait } from './pageWait.ts';
import { createPublisher } from './publisher.ts';
import { answerRequests } from './requests.ts';
import type { LspSettings } from './settings.ts';
import { unref } from './unref.ts';
import { createWorkspaces } from './workspaces.ts';
import type { World } from './world.ts';

/** How long a client that has a configuration may take to say `initialized`, in milliseconds. Some never do. */
const patience = 500;

/** Serves an editor over a connection, until it shuts the server down. */
export function serveEditor(connection: Connection, defaults: LspSettings, world: World): void {
  const { toFile, version } = world;
  const documents = new TextDocuments(TextDocument);
  let client: Client = toClient(undefined);
  const settings = createClientSettings(defaults, { connection, client: () => client, toUri: world.toUri });
  const pageWait = createPageWait();
  const workspaces = createWorkspaces({
    findHub: world.findHub,
    findFolderOf: world.findFolderOf,
    createOpenFolder: world.createOpenFolder,
    console: connection.console,
    window: connection.window,
    askSettings: settings.of,
    changed() {
      for (const { uri } of documents.all()) readEarlier(uri);
      publisher.renew();
      pageWait.wake();
      hubWatch.follow();
      if (client.canRefreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    },
  });

  const hubWatch = createHubWatch({ connection, client: () => client, workspaces, toUri: world.toUri });

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
      canCreate: client.canCreate,
      today: world.today,
      source: sourceOf(known, file),
      before: workspace.earlier.of(file),
      peers: workspaces.peersOf(workspace),
      openFiles: () =>
        documents.all().flatMap((one) => {
          const file = toFile(one.uri);
          return file === undefined ? [] : [{ file, uri: one.uri, version: one.version, text: one.getText() }];
        }),
    };
  };
  /** The files that are open: not by their addresses, which editors write each in their own way. */
  const listOpen = () => new Set(documents.all().map(({ uri }) => toFile(uri)));
  const publisher = createPublisher({
    connection,
    documents,
    find(document) {
      const open = find(document);
      return open && featureOf(open).diagnostics(open);
    },
    findClosed() {
      const wanting = workspaces.all().filter((one) => workspaces.settingsOf(one).problems === 'all');
      // Folders can share a hub.
      const all = [...new Set(wanting.map(({ hub }) => hub))].flatMap((hub) => hub.known() ?? []);
      const open = listOpen();
      return all.flatMap((known) => [...findClosedProblems(known, (file) => open.has(file))]);
    },
    isOpen: (uri) => listOpen().has(toFile(uri)),
  });
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
    if (client.hasConfiguration) unref(setTimeout(() => begin(), patience));
    else begin();
    return { capabilities, serverInfo: { name: 'trowel', version } };
  });
  connection.onInitialized(() => {
    begin();
    settings.register();
    hubWatch.begin();
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
  answerRequests({ connection, client: () => client, find, pageWait, workspaces, world });
  followFiles({
    connection,
    documents,
    client: () => client,
    workspaces,
    publisher,
    hubWatch,
    toFile,
    readEarlier,
    begin: () => begin(),
  });
  connection.onShutdown(() => workspaces.stop());
  documents.listen(connection);
  connection.listen();
}

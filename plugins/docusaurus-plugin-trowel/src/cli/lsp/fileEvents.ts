import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';
import { isHubFile, isReadFile } from './hubFiles.ts';
import type { HubWatch } from './hubWatch.ts';
import type { Publisher } from './publisher.ts';
import type { Workspaces } from './workspaces.ts';
import type { World } from './world.ts';

interface Surroundings {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: () => Client;
  readonly workspaces: Workspaces;
  readonly publisher: Publisher;
  readonly hubWatch: HubWatch;
  readonly toFile: World['toFile'];
  /** Reads a file as it was: when it is opened or saved. */
  readonly readEarlier: (uri: string, isSaved?: boolean) => void;
  /** Opens the folders, where an editor opens files and has not said that it has begun. */
  readonly begin: () => void;
}

/** Follows the files of an editor: opened, changed, saved, closed, and changed on disk. */
export function followFiles({
  connection,
  documents,
  client,
  workspaces,
  publisher,
  hubWatch,
  toFile,
  readEarlier,
  begin,
}: Surroundings): void {
  const tell = ({ uri }: { readonly uri: string }, text?: string) => {
    const file = toFile(uri);
    if (file !== undefined && /\.mdx?$/i.test(file)) workspaces.tellText(file, text);
  };
  /** Looks at what no watcher tells of. */
  const lookOnDisk = () => {
    for (const hub of workspaces.hubs()) if (hub.isFailing() || !hubWatch.covers(hub.root)) hub.tellFiles();
    if (!client().canWatch) void workspaces.lookAgain();
  };
  documents.onDidOpen(({ document }) => {
    begin();
    const file = toFile(document.uri);
    if (file !== undefined) void workspaces.addFile(file);
    readEarlier(document.uri);
    lookOnDisk();
  });
  documents.onDidChangeContent(({ document }) => {
    tell(document, document.getText());
    publisher.publish(document);
  });
  documents.onDidSave(({ document: { uri } }) => {
    readEarlier(uri, true);
    const file = toFile(uri);
    if (file === undefined) return;
    if (isReadFile(uri)) for (const hub of workspaces.hubs()) hub.tellSaved(file);
    lookOnDisk();
    if (isHubFile(uri)) void workspaces.lookAgain();
  });
  documents.onDidClose(({ document }) => {
    const file = toFile(document.uri);
    if (file !== undefined) workspaces.of(file)?.earlier.forget(file);
    tell(document);
    publisher.clear(document);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const files = changes.flatMap(({ uri }) => (isReadFile(uri) ? (toFile(uri) ?? []) : []));
    for (const hub of workspaces.hubs()) hub.tellFiles(files);
    if (changes.some(({ uri }) => isHubFile(uri))) void workspaces.lookAgain();
  });
}

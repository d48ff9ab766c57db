import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';
import type { Publisher } from './publisher.ts';
import type { Workspaces } from './workspaces.ts';
import type { World } from './world.ts';

/** Files that say whether a folder has a hub. */
const hubFile = /\/(?:trowel\.json|docusaurus\.config\.[cm]?[jt]s)$/;

interface Surroundings {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: () => Client;
  readonly workspaces: Workspaces;
  readonly publisher: Publisher;
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
  toFile,
  readEarlier,
  begin,
}: Surroundings): void {
  const tell = ({ uri }: { readonly uri: string }, text?: string) => {
    const file = toFile(uri);
    if (file !== undefined && /\.mdx?$/i.test(file)) workspaces.tellText(file, text);
  };
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
    if (!client().canWatch) for (const workspace of workspaces.all()) workspace.tellFiles();
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
}

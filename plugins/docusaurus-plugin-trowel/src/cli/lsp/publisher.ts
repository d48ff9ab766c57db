import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Shows what is said of open documents. */
export interface Publisher {
  /** After a document has changed: once, however many changes come at the same time, and only where another thing is said now. */
  readonly publish: (document: TextDocument) => void;
  /** After something else has changed: only where another thing is said now. */
  readonly renew: () => void;
  readonly clear: (document: TextDocument) => void;
}

interface Surroundings {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  /** Nothing of a document of which no hub speaks. */
  readonly find: (document: TextDocument) => readonly Diagnostic[] | undefined;
  /** What is said of files that are not open, where the editor wants it. */
  readonly findClosed: () => readonly (readonly [uri: string, diagnostics: readonly Diagnostic[]])[];
  /** Whether the file at an address is open, maybe by another one. */
  readonly isOpen: (uri: string) => boolean;
}

/** Makes what shows diagnostics. It sends nothing twice, and nothing about documents of which no hub speaks. */
export function createPublisher({ connection, documents, find, findClosed, isOpen }: Surroundings): Publisher {
  const sent = new Map<string, string>();
  let closed = new Map<string, string>();
  const waiting = new Set<string>();
  let isWaiting = false;
  let isRenewing = false;
  const send = (document: TextDocument) => {
    const { uri, version } = document;
    const diagnostics = find(document) ?? (sent.has(uri) ? [] : undefined);
    if (!diagnostics) return;
    // Editors move what they show with the lines above it, so the same is said again when there are more or fewer lines.
    const lines = diagnostics.length === 0 ? 0 : document.lineCount;
    const key = JSON.stringify([lines, diagnostics]);
    if (sent.get(uri) === key) return;
    sent.set(uri, key);
    void connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
  };
  /** Shows what is said of files that are not open, and takes back what is mended. */
  const sendClosed = () => {
    const found = findClosed();
    const now = new Map(found.map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]));
    for (const [uri, diagnostics] of found)
      if (closed.get(uri) !== now.get(uri)) void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    for (const uri of closed.keys())
      if (!now.has(uri) && !isOpen(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    closed = now;
  };
  const flush = () => {
    isWaiting = false;
    const isAll = isRenewing;
    isRenewing = false;
    const own = [...waiting];
    waiting.clear();
    for (const uri of own) {
      const document = documents.get(uri);
      if (document) send(document);
    }
    if (!isAll) return;
    for (const document of documents.all()) send(document);
    sendClosed();
  };
  const wait = () => {
    if (!isWaiting) setImmediate(flush);
    isWaiting = true;
  };
  return {
    publish({ uri }) {
      waiting.add(uri);
      wait();
    },
    renew() {
      isRenewing = true;
      wait();
    },
    clear({ uri }) {
      waiting.delete(uri);
      if (sent.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
      // What was listed before it was opened is taken back by that, too.
      closed.delete(uri);
      sendClosed();
    },
  };
}

import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult } from 'vscode-languageserver/node';

const ownScript = fileURLToPath(new URL('../../bin/trowel.mjs', import.meta.url));

/** How an editor is opened. */
export interface EditorOptions {
  /** The folders of the workspace. */
  readonly folders: readonly string[];
  readonly args?: readonly string[];
  readonly settings?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  /** The command line to start, when it is not the one of this repository. */
  readonly script?: string;
  /** What the editor says that it can do. */
  readonly capabilities?: object;
  /** Left out by some editors. */
  readonly saysInitialized?: boolean;
}

/** An editor that talks to `trowel lsp` over its standard input and output, in the language of the protocol. */
export interface Editor {
  readonly connection: MessageConnection;
  /** The process of the server. */
  readonly pid: number | undefined;
  readonly initialized: InitializeResult;
  readonly open: (file: string, text: string, language?: string) => Promise<string>;
  /** Replaces the whole text of an open file. */
  readonly type: (file: string, text: string) => Promise<void>;
  readonly closeFile: (file: string) => Promise<void>;
  readonly ask: <Answer>(method: string, params: unknown) => Promise<Answer>;
  /** The last diagnostics of a file; nothing before the first. */
  readonly diagnostics: (file: string) => readonly Diagnostic[] | undefined;
  /** Resolves when diagnostics of a file are shown the next time. */
  readonly nextDiagnostics: (file: string) => Promise<readonly Diagnostic[]>;
  /** What the server has logged or shown. */
  readonly said: readonly string[];
  /** What the server has told of work that takes a while. */
  readonly progress: readonly { readonly kind: string; readonly title?: string }[];
  /** How often the server has sent the diagnostics of any file. */
  readonly published: () => number;
  /** What is set; the editor says so when it has changed. */
  readonly set: (settings: unknown) => Promise<void>;
  /** Replaces parts of an open file, as given. */
  readonly edit: (file: string, contentChanges: readonly object[]) => Promise<void>;
  /** Shuts the server down. Returns its exit code. */
  readonly quit: () => Promise<number | null>;
}

/** Starts `trowel lsp` and says hello. */
export async function openEditor({
  folders,
  args = [],
  settings: given,
  env = {},
  capabilities = {},
  saysInitialized = true,
  script = ownScript,
}: EditorOptions): Promise<Editor> {
  const child = spawn(process.execPath, [script, 'lsp', ...args], {
    cwd: folders[0],
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const found = new Map<string, readonly Diagnostic[]>();
  const waiting = new Map<string, ((diagnostics: readonly Diagnostic[]) => void)[]>();
  const said: string[] = [];
  const progress: { readonly kind: string; readonly title?: string }[] = [];
  let settings = given;
  let published = 0;
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    published++;
    found.set(uri, diagnostics);
    for (const resolve of waiting.get(uri) ?? []) resolve(diagnostics);
    waiting.delete(uri);
  });
  connection.onNotification('window/logMessage', ({ message }) => {
    said.push(message);
  });
  connection.onNotification('window/showMessage', ({ message }) => {
    said.push(message);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onUnhandledProgress(({ value }) => {
    progress.push(value as (typeof progress)[number]);
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => settings ?? null));
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions: settings,
    workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: path.basename(folder) })),
  });
  if (saysInitialized) await connection.sendNotification('initialized', {});
  let version = 1;
  return {
    connection,
    pid: child.pid,
    initialized,
    said,
    progress,
    published: () => published,
    set(changed) {
      settings = changed;
      return connection.sendNotification('workspace/didChangeConfiguration', { settings: { trowel: changed } });
    },
    edit: (file, contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(file), version: ++version },
        contentChanges,
      }),
    async open(file, text, languageId = 'markdown') {
      const uri = uriOf(file);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: ++version, text },
      });
      return uri;
    },
    type: (file, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(file), version: ++version },
        contentChanges: [{ text }],
      }),
    closeFile: (file) => connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(file) } }),
    ask: (method, params) => connection.sendRequest(method, params),
    diagnostics: (file) => found.get(uriOf(file)),
    nextDiagnostics: (file) =>
      new Promise((resolve) => {
        waiting.set(uriOf(file), [...(waiting.get(uriOf(file)) ?? []), resolve]);
      }),
    async quit() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}

/** Returns the address by which editors name a file. */
export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

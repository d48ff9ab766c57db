import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspSettings } from '../settings.ts';
import { toFile } from '../toFile.ts';
import type { Message } from './frames.ts';

/** What an editor has told while no hub is there: its folders, their settings, its open documents. */
export interface Told {
  /** Takes what an editor says of itself first. */
  readonly begin: (initialize: Message) => void;
  /** Takes any other message. */
  readonly take: (message: Message) => void;
  /** Takes the settings that the editor was asked for, in the order of `scopes`. */
  readonly takeSettings: (given: readonly unknown[]) => void;
  /** What the editor is asked the settings of: its folders; of nothing in particular where it has none. */
  readonly scopes: () => readonly (string | undefined)[];
  /** The folders, or where the editor has none those of open files, each once. */
  readonly places: () => ReadonlyMap<string | undefined, LspSettings>;
  readonly hasFolders: () => boolean;
  /** What the server is told first; `isAnswered`: the editor has its answer to `initialize`, and may have changed its folders since. */
  readonly toMessages: (isAnswered: boolean) => readonly Message[];
}

/** Makes what keeps all that an editor tells, to hand it on to the server. */
export function createTold(): Told {
  const folders = new Map<string, LspSettings>();
  const documents = new Map<string, TextDocument>();
  const kept: { initialize?: Message; initialized?: Message; settings?: Message } = {};
  /** What is set where no folder is open. */
  let general: LspSettings = {};
  const setAll = (sent: unknown) => {
    general = { ...general, ...readPlace(sent) };
    for (const [uri, settings] of folders) folders.set(uri, { ...settings, ...readPlace(sent) });
  };
  return {
    begin(initialize) {
      kept.initialize = initialize;
      const { workspaceFolders, rootUri, initializationOptions } = initialize.params ?? {};
      const uris: unknown[] = workspaceFolders?.map((one: { uri: unknown }) => one?.uri) ?? [rootUri];
      for (const uri of uris) if (typeof uri === 'string') folders.set(uri, {});
      setAll(initializationOptions);
    },
    take(message) {
      const { method, params } = message;
      switch (method) {
        case 'initialized':
          kept.initialized = message;
          break;
        case 'workspace/didChangeConfiguration':
          kept.settings = message;
          setAll(params?.settings?.trowel);
          break;
        case 'workspace/didChangeWorkspaceFolders':
          for (const { uri } of params?.event?.removed ?? []) folders.delete(uri);
          for (const { uri } of params?.event?.added ?? []) folders.set(String(uri), {});
      }
      keepDocument(documents, message);
    },
    takeSettings(given) {
      if (folders.size === 0) general = { ...general, ...readPlace(given[0]) };
      for (const [at, uri] of [...folders.keys()].entries()) folders.set(uri, readPlace(given[at]));
    },
    scopes: () => (folders.size > 0 ? [...folders.keys()] : [undefined]),
    places() {
      if (folders.size > 0) return new Map([...folders].map(([uri, settings]) => [toFile(uri), settings]));
      const files = [...documents.keys()].flatMap((uri) => toFile(uri) ?? []);
      return new Map(files.map((file) => [path.dirname(file), general]));
    },
    hasFolders: () => folders.size > 0,
    toMessages(isAnswered) {
      const { initialize, initialized, settings } = kept;
      const workspaceFolders = [...folders.keys()].map((uri) => ({ uri, name: uri.split('/').at(-1) ?? '' }));
      const first = isAnswered ? { ...initialize, params: { ...initialize?.params, workspaceFolders } } : initialize;
      const opened = [...documents.values()].map((one) => ({
        method: 'textDocument/didOpen',
        params: {
          textDocument: { uri: one.uri, languageId: one.languageId, version: one.version, text: one.getText() },
        },
      }));
      return [...[first, initialized, settings].filter((one) => one !== undefined), ...opened];
    },
  };
}

/** Reads where the hub is from settings; the server reads, checks and names all of them. */
function readPlace(sent: unknown): LspSettings {
  const { content, hub } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  return {
    ...(typeof content === 'string' && content !== '' ? { content } : {}),
    ...(typeof hub === 'string' && hub !== '' ? { hub } : {}),
  };
}

/** Follows the text of open documents, which the server is told when it is loaded. */
function keepDocument(documents: Map<string, TextDocument>, { method, params }: Message): void {
  const { uri, languageId, version, text } = params?.textDocument ?? {};
  if (method === 'textDocument/didOpen') documents.set(uri, TextDocument.create(uri, languageId, version, text));
  if (method === 'textDocument/didClose') documents.delete(uri);
  const known = documents.get(uri);
  if (method === 'textDocument/didChange' && known) TextDocument.update(known, params.contentChanges, version);
}

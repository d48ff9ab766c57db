import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from '../capabilities.ts';
import { findHubOf } from '../hubFolder.ts';
import type { LspSettings } from '../settings.ts';
import { toFile } from '../toFile.ts';
import { type Message, parseMessage } from './frames.ts';

/** How the wait for a hub ended: the editor went away, or a hub is there and the server is to be loaded. */
export type Waited =
  | { readonly type: 'ended'; readonly code: number }
  | {
      readonly type: 'wanted';
      /** What the server has to be told first. */
      readonly first: readonly Message[];
      /** The request of `first` that the editor has its answer to. */
      readonly answered?: Message['id'];
    };

/** What an editor says when settings, folders or the files that make a hub may have changed. */
const changes = new Set([
  'workspace/didChangeConfiguration',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didChangeWatchedFiles',
]);
const hubFile = /\/(?:trowel\.json|docusaurus\.config\.[cm]?[jt]s)$/;
const asked = 'trowel-settings';

/**
 * Answers an editor until a hub speaks of its workspace, which may be never. Nothing of the server and of the protocol's library is loaded until
 * then: most folders that an editor opens have no hub.
 */
export async function waitForHub(
  bodies: AsyncIterator<Buffer, unknown>,
  {
    defaults,
    version,
    send,
  }: {
    readonly defaults: LspSettings;
    readonly version: string;
    readonly send: (message: object) => void;
  },
): Promise<Waited> {
  const folders = new Map<string, LspSettings>();
  const documents = new Map<string, TextDocument>();
  const kept: { initialize?: Message; initialized?: Message; settings?: Message } = {};
  let isAnswered = false;
  let isShutDown = false;
  const isWanted = async () => {
    for (const [uri, settings] of folders) {
      const folder = toFile(uri);
      if (folder !== undefined && (await findHubOf(folder, { ...defaults, ...settings }))) return true;
    }
    return false;
  };
  const setAll = (sent: unknown) => {
    for (const uri of folders.keys()) folders.set(uri, { ...folders.get(uri), ...readPlace(sent) });
  };
  const askSettings = () => {
    if (!kept.initialize?.params?.capabilities?.workspace?.configuration) return;
    const items = [...folders.keys()].map((scopeUri) => ({ scopeUri, section: 'trowel' }));
    send({ id: asked, method: 'workspace/configuration', params: { items } });
  };
  const wake = (): Waited => {
    const { initialize, initialized, settings } = kept;
    const workspaceFolders = [...folders.keys()].map((uri) => ({ uri, name: uri.split('/').at(-1) ?? '' }));
    const first = isAnswered ? { ...initialize, params: { ...initialize?.params, workspaceFolders } } : initialize;
    const opened = [...documents.values()].map((one) => ({
      method: 'textDocument/didOpen',
      params: {
        textDocument: { uri: one.uri, languageId: one.languageId, version: one.version, text: one.getText() },
      },
    }));
    const told = [first, initialized, settings].filter((one) => one !== undefined);
    return { type: 'wanted', first: [...told, ...opened], answered: isAnswered ? initialize?.id : undefined };
  };

  for (;;) {
    const { value, done } = await bodies.next();
    // An editor that has gone without a word, as in the server itself.
    if (done) return { type: 'ended', code: 1 };
    const message = parseMessage(value);
    if (!message) continue;
    const { id, method, params } = message;
    if (method === 'initialize') {
      kept.initialize = message;
      const uris: unknown[] = params?.workspaceFolders?.map((one: { uri: unknown }) => one?.uri) ?? [params?.rootUri];
      for (const uri of uris) if (typeof uri === 'string') folders.set(uri, {});
      setAll(params?.initializationOptions);
      if (await isWanted()) return wake();
      send({ id, result: { capabilities, serverInfo: { name: 'trowel', version } } });
      isAnswered = true;
    } else if (method === 'exit') {
      return { type: 'ended', code: isShutDown ? 0 : 1 };
    } else if (method === undefined) {
      if (id !== asked || !Array.isArray(message.result)) continue;
      for (const [at, uri] of [...folders.keys()].entries()) folders.set(uri, readPlace(message.result[at]));
      if (await isWanted()) return wake();
    } else if (id !== undefined) {
      if (method === 'shutdown') isShutDown = true;
      if (isAnswered) send({ id, result: null });
      else send({ id, error: { code: -32002, message: 'The first request has to be `initialize`.' } });
    } else {
      if (method === 'initialized') kept.initialized = message;
      if (method === 'workspace/didChangeConfiguration') {
        kept.settings = message;
        setAll(params?.settings?.trowel);
      }
      if (method === 'workspace/didChangeWorkspaceFolders') {
        for (const { uri } of params?.event?.removed ?? []) folders.delete(uri);
        for (const { uri } of params?.event?.added ?? []) folders.set(uri, {});
      }
      if (method === 'initialized' || method === 'workspace/didChangeConfiguration') askSettings();
      keepDocument(documents, message);
      const isHubFile = method === 'textDocument/didSave' && hubFile.test(params?.textDocument?.uri);
      if ((changes.has(method) || isHubFile) && (await isWanted())) return wake();
    }
  }
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

import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from '../capabilities.ts';
import { isHubFile } from '../hubFiles.ts';
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
/** When to look for a hub whose files no editor watches. */
const openings = new Set(['textDocument/didOpen', 'textDocument/didSave']);
const asked = 'trowel-settings';
/** What an editor is asked to watch: no folder but its own. */
const watchers = [{ globPattern: '{trowel.json,docusaurus.config.*}' }];

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
    follow = () => {},
  }: {
    readonly defaults: LspSettings;
    readonly version: string;
    readonly send: (message: object) => void;
    /** Told of the process of the editor, as it says. */
    readonly follow?: (processId: unknown) => void;
  },
): Promise<Waited> {
  const folders = new Map<string, LspSettings>();
  const documents = new Map<string, TextDocument>();
  const kept: { initialize?: Message; initialized?: Message; settings?: Message } = {};
  let isAnswered = false;
  let isShutDown = false;
  /** What is set where no folder is open. */
  let general: LspSettings = {};
  /** The folders, or where the editor has none those of open files, each once. */
  const listPlaces = (): ReadonlyMap<string | undefined, LspSettings> => {
    if (folders.size > 0) return new Map([...folders].map(([uri, settings]) => [toFile(uri), settings]));
    const files = [...documents.keys()].flatMap((uri) => toFile(uri) ?? []);
    return new Map(files.map((file) => [path.dirname(file), general]));
  };
  const isWanted = async () => {
    for (const [folder, settings] of listPlaces())
      if (folder !== undefined && (await findHubOf(folder, { ...defaults, ...settings }))) return true;
    return false;
  };
  const setAll = (sent: unknown) => {
    general = { ...general, ...readPlace(sent) };
    for (const uri of folders.keys()) folders.set(uri, { ...folders.get(uri), ...readPlace(sent) });
  };
  const askSettings = () => {
    if (!kept.initialize?.params?.capabilities?.workspace?.configuration) return;
    const scoped = [...folders.keys()].map((scopeUri) => ({ scopeUri, section: 'trowel' }));
    const items = scoped.length > 0 ? scoped : [{ section: 'trowel' }];
    send({ id: asked, method: 'workspace/configuration', params: { items } });
  };
  const canWatch = () => watching(kept.initialize).dynamicRegistration === true;
  const watch = () => {
    const registrations = [
      { id: 'trowel-hub', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } },
    ];
    if (canWatch()) send({ id: 'trowel-watch', method: 'client/registerCapability', params: { registrations } });
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

  /** Answers a request, or takes what is told. Returns how the wait ends, when it does. */
  const handle = async (message: Message): Promise<Waited | undefined> => {
    const { id, method, params } = message;
    if (method === 'exit') return { type: 'ended', code: isShutDown ? 0 : 1 };
    if (method === undefined) {
      if (id !== asked || !Array.isArray(message.result)) return undefined;
      if (folders.size === 0) general = { ...general, ...readPlace(message.result[0]) };
      for (const [at, uri] of [...folders.keys()].entries()) folders.set(uri, readPlace(message.result[at]));
      return (await isWanted()) ? wake() : undefined;
    }
    if (isShutDown) throw new Refusal(-32600, 'The server is shut down.');
    if (method === 'initialize') {
      if (isAnswered) throw new Refusal(-32600, 'The server is initialized already.');
      kept.initialize = message;
      follow(params?.processId);
      const uris: unknown[] = params?.workspaceFolders?.map((one: { uri: unknown }) => one?.uri) ?? [params?.rootUri];
      for (const uri of uris) if (typeof uri === 'string') folders.set(uri, {});
      setAll(params?.initializationOptions);
      if (await isWanted()) return wake();
      send({ id, result: { capabilities, serverInfo: { name: 'trowel', version } } });
      isAnswered = true;
      return undefined;
    }
    if (!isAnswered) throw new Refusal(-32002, 'The server is not initialized yet.');
    if (id !== undefined) {
      isShutDown = method === 'shutdown';
      send({ id, result: null });
      return undefined;
    }
    switch (method) {
      case 'initialized':
        kept.initialized = message;
        watch();
        askSettings();
        break;
      case 'workspace/didChangeConfiguration':
        kept.settings = message;
        setAll(params?.settings?.trowel);
        askSettings();
        break;
      case 'workspace/didChangeWorkspaceFolders':
        for (const { uri } of params?.event?.removed ?? []) folders.delete(uri);
        for (const { uri } of params?.event?.added ?? []) folders.set(String(uri), {});
    }
    keepDocument(documents, message);
    const isFollowed = canWatch() && folders.size > 0;
    const mayBeHub = isFollowed ? isHubSaved(message) : openings.has(method);
    return (changes.has(method) || mayBeHub) && (await isWanted()) ? wake() : undefined;
  };

  for (;;) {
    const { value, done } = await bodies.next();
    // An editor that has gone without a word, as in the server itself.
    if (done) return { type: 'ended', code: 1 };
    const message = parseMessage(value);
    if (!message) continue;
    try {
      const ended = await handle(message);
      if (ended) return ended;
    } catch (error) {
      // What is said in a wrong form is refused, and told without a request is passed over.
      const code = error instanceof Refusal ? error.code : -32602;
      if (message.id !== undefined) send({ id: message.id, error: { code, message: (error as Error).message } });
    }
  }
}

/** Why a request is not answered, with the number of the protocol. */
class Refusal extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** What an editor says of itself about watching files. */
function watching(initialize: Message | undefined): { readonly dynamicRegistration?: unknown } {
  return initialize?.params?.capabilities?.workspace?.didChangeWatchedFiles ?? {};
}

function isHubSaved({ method, params }: Message): boolean {
  return method === 'textDocument/didSave' && isHubFile(String(params?.textDocument?.uri));
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

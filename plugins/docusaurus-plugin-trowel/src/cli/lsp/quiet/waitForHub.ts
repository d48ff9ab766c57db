import { capabilities } from '../capabilities.ts';
import { isHubFile } from '../hubFiles.ts';
import { findHubOf } from '../hubFolder.ts';
import type { LspSettings } from '../settings.ts';
import { type Message, parseMessage } from './frames.ts';
import { createTold } from './told.ts';

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
  const told = createTold();
  let first: Message | undefined;
  let isAnswered = false;
  let isShutDown = false;
  const isWanted = async () => {
    for (const [folder, settings] of told.places())
      if (folder !== undefined && (await findHubOf(folder, { ...defaults, ...settings }))) return true;
    return false;
  };
  /** What the editor can do in its workspace, as it says. */
  const able = () => first?.params?.capabilities?.workspace ?? {};
  const askSettings = () => {
    if (!able().configuration) return;
    const items = told.scopes().map((scopeUri) => ({ ...(scopeUri !== undefined && { scopeUri }), section: 'trowel' }));
    send({ id: asked, method: 'workspace/configuration', params: { items } });
  };
  const canWatch = () => able().didChangeWatchedFiles?.dynamicRegistration === true;
  const watch = () => {
    const registrations = [
      { id: 'trowel-hub', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } },
    ];
    if (canWatch()) send({ id: 'trowel-watch', method: 'client/registerCapability', params: { registrations } });
  };
  const wake = (): Waited => ({
    type: 'wanted',
    first: told.toMessages(isAnswered),
    answered: isAnswered ? first?.id : undefined,
  });

  /** Answers a request, or takes what is told. Returns how the wait ends, when it does. */
  const handle = async (message: Message): Promise<Waited | undefined> => {
    const { id, method, params } = message;
    if (method === 'exit') return { type: 'ended', code: isShutDown ? 0 : 1 };
    if (method === undefined) {
      if (id !== asked || !Array.isArray(message.result)) return undefined;
      told.takeSettings(message.result);
      return (await isWanted()) ? wake() : undefined;
    }
    if (isShutDown) throw new Refusal(-32600, 'The server is shut down.');
    if (method === 'initialize') {
      if (isAnswered) throw new Refusal(-32600, 'The server is initialized already.');
      first = message;
      follow(params?.processId);
      told.begin(message);
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
    told.take(message);
    if (method === 'initialized') watch();
    if (method === 'initialized' || method === 'workspace/didChangeConfiguration') askSettings();
    const isFollowed = canWatch() && told.hasFolders();
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

function isHubSaved({ method, params }: Message): boolean {
  return method === 'textDocument/didSave' && isHubFile(String(params?.textDocument?.uri));
}

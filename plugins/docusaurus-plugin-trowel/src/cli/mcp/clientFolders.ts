import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CLIENT_CAPABILITIES_META_KEY,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type McpRequestContext,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server';

/** The two eras of the protocol: `modern` is 2026-07-28, without a handshake; `legacy` is all before. */
export type Era = McpRequestContext['era'];

/** The folders that a client works in, which the protocol calls its roots. */
export interface ClientFolders {
  /** Finds the folders. In the newer era it can be a question, which the client answers by calling the tool again. */
  readonly find: (
    context: ServerContext,
  ) => Promise<{ readonly folders: readonly string[]; readonly question?: InputRequiredResult }>;
}

/** How long a client of the older era may take to answer, in milliseconds. Who does not has no folders. */
const patience = 5000;

/** The most folders that are looked at. */
const mostFolders = 16;

/** Asks the client of one connection for its folders, once: when a tool first needs them, and after they have changed. */
export function createClientFolders({ server }: McpServer, era: Era): ClientFolders {
  let known: readonly string[] | undefined;
  let asked: Promise<readonly string[]> | undefined;
  if (era === 'legacy')
    server.setNotificationHandler('notifications/roots/list_changed', () => {
      known = undefined;
      asked = undefined;
    });
  const ask = async () => {
    if (server.getClientCapabilities()?.roots === undefined) return [];
    const { roots } = await server.listRoots(undefined, { timeout: patience });
    return readFolders(roots);
  };
  return {
    async find({ mcpReq }) {
      if (known) return { folders: known };
      if (era === 'legacy') {
        asked ??= ask().catch(() => []);
        return { folders: await asked };
      }
      const said = inputResponse(mcpReq.inputResponses, 'roots');
      if (canSay(mcpReq.envelope) && mcpReq.inputResponses === undefined)
        return { folders: [], question: inputRequired({ inputRequests: { roots: inputRequired.listRoots() } }) };
      known = said.kind === 'roots' ? readFolders(said.roots) : [];
      return { folders: known };
    },
  };
}

/** Whether a request of the newer era says that its client can be asked for its folders. The library gives its parts no types. */
function canSay(envelope: Readonly<Record<string, unknown>> | undefined): boolean {
  const capabilities = envelope?.[CLIENT_CAPABILITIES_META_KEY];
  return typeof capabilities === 'object' && capabilities !== null && 'roots' in capabilities;
}

/** Reads folders. A client may send anything: what is no absolute path of this machine is left out. */
function readFolders(roots: readonly unknown[]): readonly string[] {
  return roots.slice(0, mostFolders).flatMap((root) => {
    const uri = typeof root === 'object' && root !== null && 'uri' in root ? root.uri : undefined;
    const folder = typeof uri === 'string' ? toFolder(uri) : undefined;
    return folder === undefined ? [] : [folder];
  });
}

function toFolder(uri: string): string | undefined {
  try {
    const folder = fileURLToPath(uri);
    return path.isAbsolute(folder) && !folder.includes('\0') ? path.resolve(folder) : undefined;
  } catch {
    return undefined;
  }
}

import { McpServer } from '@modelcontextprotocol/server';
import { RepositoryError } from '../../code/git.ts';
import { UsageError, withoutControls } from '../io.ts';
import { readVersion } from '../version.ts';
import { type ClientFolders, createClientFolders, type Era } from './clientFolders.ts';
import { refuseUnknown } from './knownKeys.ts';
import { type Tool, ToolError } from './tool.ts';

/** What a server offers, whatever carries its messages. */
export interface Offer<Context> {
  readonly tools: readonly Tool<Context>[];
  readonly context: Context;
  /** What an assistant is told about the server as a whole. */
  readonly instructions: string;
  /** Says something to whoever started the server; never to the client. */
  readonly say: (line: string) => void;
  /** Whether the client runs on this machine for the same user, so that the folders that it names can be believed. */
  readonly isTrusted: boolean;
}

/** The most values that the arguments of one call may have, however they are nested. Lists have lower limits of their own. */
const mostElements = 50_000;

/** Makes the server of one connection, of either era of the protocol: the library tells them apart. */
export function createServer<Context>(offer: Offer<Context>, era: Era): McpServer {
  const server = new McpServer(
    { name: 'trowel', title: 'Trowel', version: readVersion() },
    { instructions: offer.instructions, maxToolInputElements: mostElements },
  );
  const folders = createClientFolders(server, era);
  for (const tool of offer.tools) register(server, tool, { offer, folders });
  return server;
}

interface Serving<Context> {
  readonly offer: Offer<Context>;
  readonly folders: ClientFolders;
}

function register<Context>(server: McpServer, tool: Tool<Context>, { offer, folders }: Serving<Context>): void {
  const { name, title, description, input, output, annotations, needsRoots } = tool;
  const asksFolders = needsRoots === true && offer.isTrusted;
  server.registerTool(
    name,
    { title, description, inputSchema: refuseUnknown(name, input), outputSchema: output, annotations },
    async (given, context) => {
      try {
        const { folders: roots, question } = asksFolders ? await folders.find(context) : { folders: [] };
        if (question) return question;
        const call = { context: offer.context, signal: context.mcpReq.signal, roots };
        const { text, data } = await tool.answer(given, call);
        return { content: [{ type: 'text', text }], structuredContent: data };
      } catch (error) {
        return { content: [{ type: 'text', text: describe(error, tool, offer) }], isError: true };
      }
    },
  );
}

/** Returns what an assistant is told of a failure. Of our own faults it learns nothing, since it can mend none. */
function describe<Context>(error: unknown, { name }: Tool<Context>, { say }: Offer<Context>): string {
  const isTheirs = error instanceof ToolError || error instanceof UsageError || error instanceof RepositoryError;
  if (isTheirs) return error.message.split('\n').map(withoutControls).join('\n');
  say(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return `\`${name}\` failed for a reason that the log of \`trowel mcp\` has. Other tools may answer.`;
}

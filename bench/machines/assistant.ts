import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

/** A call of a tool. */
export interface Call {
  readonly name: string;
  readonly arguments: Record<string, unknown>;
}

/** An assistant that has started `trowel mcp`. */
export interface Assistant {
  /** Calls a tool. Returns the seconds until the answer is here; throws when it is an error. */
  readonly ask: (call: Call) => Promise<number>;
  readonly close: () => Promise<void>;
}

interface Started {
  /** `bin/trowel.mjs` of the package. */
  readonly script: string;
  readonly hub: string;
  readonly cwd: string;
  readonly cache: string;
}

/** Starts the server as an assistant does. */
export async function startAssistant({ script, hub, cwd, cache }: Started): Promise<Assistant> {
  const client = new Client({ name: 'bench', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [script, 'mcp', '--content', hub],
      cwd,
      env: {
        PATH: process.env.PATH ?? '',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        TROWEL_CACHE: cache,
      },
    }),
  );
  return {
    async ask(call) {
      const begin = performance.now();
      const { isError, content } = await client.callTool(call, { timeout: 600_000 });
      if (isError === true) throw new Error(`${call.name}: ${JSON.stringify(content)}`);
      return (performance.now() - begin) / 1000;
    },
    close: () => client.close(),
  };
}

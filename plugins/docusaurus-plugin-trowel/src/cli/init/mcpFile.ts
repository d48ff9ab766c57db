import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The file by which coding assistants start `trowel mcp`. */
export const mcpFileName = '.mcp.json';

const server = `"trowel": {
      "command": "npx",
      "args": ["--no", "trowel", "mcp"]
    }`;

/** What the file holds in a new hub. */
export const mcpFileText = `{
  "mcpServers": {
    ${server}
  }
}
`;

/** The lines to add to the servers of a file that is there. */
export const mcpServerLines: readonly string[] = server.replaceAll(/\n {4}/g, '\n').split('\n');

/** Says whether a folder has the file, and whether that starts the server. A file that cannot be read or is no JSON does not. */
export async function findMcpFile(folder: string): Promise<'missing' | 'asks' | 'other'> {
  const file = path.join(folder, mcpFileName);
  if (!(await lstat(file).catch(() => undefined))) return 'missing';
  try {
    const held = JSON.parse(await readFile(file, 'utf8')) as {
      readonly mcpServers?: { readonly trowel?: unknown };
    } | null;
    return held?.mcpServers?.trowel ? 'asks' : 'other';
  } catch {
    return 'other';
  }
}

import { parseArgs } from 'node:util';
import type { Io } from './io.ts';
import type { LspSettings } from './lsp/settings.ts';

/**
 * Runs `trowel lsp`. An editor starts it wherever it is open, and mostly there is no hub: what editors say is read here, since the parser of the
 * command line and the definitions of all commands would take a third more memory. All else, help and mistakes too, is the command line's.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const options = readPlainOptions(argv.slice(1));
  if (!options) return (await import('./main.ts')).run(argv, io);
  return (await import('./lsp.ts')).serveLsp(options, io);
}

/** Reads the options that every editor understands to give; nothing when there is anything else. */
export function readPlainOptions(words: readonly string[]): LspSettings | undefined {
  try {
    const { content, hub } = parseArgs({
      args: [...words],
      options: {
        content: { type: 'string', short: 'c' },
        hub: { type: 'string' },
        stdio: { type: 'boolean' },
        clientProcessId: { type: 'string' },
      },
    }).values;
    return { content, hub };
  } catch {
    return undefined;
  }
}

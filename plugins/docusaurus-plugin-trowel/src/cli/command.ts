import type { Args, Option } from './args.ts';
import { type Io, UsageError } from './io.ts';

/** A command of the terminal: a file exports one, main.ts lists them. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** What one may want to know beyond the options. */
  readonly notes?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Gives the exit code. */
  readonly run: (args: Args, io: Io) => Promise<number>;
}

/** Refuses words where a command takes none: most often a folder that was meant for `--content`. */
export function noWords({ words: [word] }: Args, command: string): void {
  if (word !== undefined)
    throw new UsageError(`\`trowel ${command}\` takes no \`${word}\`; a folder is given with --content ${word}.`);
}

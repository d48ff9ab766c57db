import { Readable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';

/** A decision record; what a test is about is overridden. */
export function decisionText({
  title = 'One ledger',
  status = 'accepted',
  date = '2024-03-01',
  more = '',
} = {}): string {
  return `---\ntitle: ${title}\nstatus: ${status}\ndate: ${date}\n${more}---\n\nEvery booking is written once.\n`;
}

/** What a run printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, as on a pipe unless told otherwise. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  {
    stdout,
    stderr,
    env = {},
    stdin = '',
    today = '2026-11-22',
    undisturbed,
  }: {
    stdout?: Partial<Io['stdout']>;
    stderr?: Partial<Io['stderr']>;
    env?: Io['env'];
    stdin?: string | Uint8Array;
    today?: string;
    undisturbed?: Io['undisturbed'];
  } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    cwd,
    // Tests read what they wrote, unless they ask for a cache.
    env: { TROWEL_CACHE: 'off', ...env },
    today,
    undisturbed,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: { ...stdout, write: (text) => out.push(text) },
    stderr: { ...stderr, write: (text) => err.push(text) },
  });
  return { code, out: out.join(''), err: err.join('') };
}

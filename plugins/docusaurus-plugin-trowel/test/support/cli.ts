import { Readable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';

/** Makes the text of a decision, with overrides. */
export function decisionText({
  title = 'One ledger',
  status = 'accepted',
  date = '2024-03-01',
  more = '',
} = {}): string {
  return `---\ntitle: ${title}\nstatus: ${status}\ndate: ${date}\n${more}---\n\nEvery booking is written once.\n`;
}

/** The output of a command, and its exit code. */
export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `trowel` in a folder. By default its output is no terminal, and it keeps no cache. */
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
    isTerminal = false,
    edit,
  }: {
    stdout?: Partial<Io['stdout']>;
    stderr?: Partial<Io['stderr']>;
    env?: Io['env'];
    stdin?: string | Uint8Array;
    today?: string;
    undisturbed?: Io['undisturbed'];
    /** Whether somebody can answer questions. */
    isTerminal?: boolean;
    edit?: Io['edit'];
  } = {},
): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    cwd,
    env: { TROWEL_CACHE: 'off', ...env },
    today,
    undisturbed,
    edit,
    stdin: Object.assign(Readable.from([Buffer.from(stdin)]), { isTTY: isTerminal }),
    stdout: { ...(isTerminal ? { isTTY: true } : {}), ...stdout, write: (text) => out.push(text) },
    stderr: { ...stderr, write: (text) => err.push(text) },
  });
  return { code, out: out.join(''), err: err.join('') };
}

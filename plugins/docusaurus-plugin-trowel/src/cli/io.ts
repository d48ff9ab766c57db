import { styleText } from 'node:util';

/** Where text goes: `process.stdout`, or a test's list of lines. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
}

/** All that a command knows of the world around it. */
export interface Io {
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** What comes in by a pipe. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The calendar date where the person is, YYYY-MM-DD. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Does work that must not stop half-way: Ctrl-C waits for its end. Absent where nobody can press it. */
  readonly undisturbed?: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Exit codes: 1 says that the content is wrong, 2 that the command was. */
export const exitCodes = { ok: 0, problems: 1, usage: 2 } as const;

/** Something that the person at the terminal can put right: printed without a stack, exit code 2. */
export class UsageError extends Error {}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';
export type Paint = (style: Style, text: string) => string;

/** The function that colours text: only on a terminal, and not with `NO_COLOR` (no-color.org). */
export function createPaint({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Paint {
  const wanted = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return wanted ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** Text from content that cannot move the cursor, colour the terminal or turn the line round: such characters become spaces. */
export function withoutControls(text: string): string {
  // Our own: `util.stripVTControlCharacters` takes out escape sequences, and leaves bells and marks of direction.
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

/** The same as one line without spaces at its ends. */
export function toLine(text: string): string {
  return withoutControls(text).trim();
}

import { styleText } from 'node:util';

/** A stream that text is written to: `process.stdout`, or a test's list of lines. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
}

/** The world around a command: everything that it reads or writes besides files. */
export interface Io {
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Today's date by the local clock, YYYY-MM-DD. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs work that must not be interrupted: Ctrl-C waits for its end. Absent where there is no terminal. */
  readonly undisturbed?: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Exit codes: 1 for problems in the content, 2 for a wrong command line. */
export const exitCodes = { ok: 0, problems: 1, usage: 2 } as const;

/** A mistake that the user can correct. It is printed without a stack trace and gives exit code 2. */
export class UsageError extends Error {}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';
export type Paint = (style: Style, text: string) => string;

/** Returns a function that colours text. It does so on a terminal only, and not with `NO_COLOR` (no-color.org). */
export function createPaint({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Paint {
  const wanted = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return wanted ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** Replaces control characters and marks of text direction by spaces, so that content cannot control the terminal. */
export function withoutControls(text: string): string {
  // Our own: `util.stripVTControlCharacters` takes out escape sequences, and leaves bells and marks of direction.
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

/** Returns a text on one line, without control characters and without spaces at its ends. */
export function toLine(text: string): string {
  return withoutControls(text).trim();
}

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
  /** Standard input. On a terminal, each chunk ends with a line. */
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  /** Today's date by the local clock, YYYY-MM-DD. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Opens a file in an editor and waits for its end. Absent where there is no terminal. */
  readonly edit?: (command: readonly string[], file: string) => void;
  /** Runs work that must not be interrupted: Ctrl-C waits for its end. Absent where there is no terminal. */
  readonly undisturbed?: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Waits until somebody stops the process, by Ctrl-C or otherwise; from then on it does not end by itself. Absent where nobody can. */
  readonly stopped?: () => Promise<void>;
}

/** Exit codes: 1 for problems in the content, 2 for a wrong command line. */
export const exitCodes = { ok: 0, problems: 1, usage: 2 } as const;

/** A mistake that the user can correct. It is printed without a stack trace and gives exit code 2. */
export class UsageError extends Error {}

/** How a text is painted. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';
export type Paint = (style: Style | readonly Style[], text: string) => string;

/**
 * Returns a function that colours text on a terminal only. `NO_COLOR` (no-color.org) turns colours off, and `FORCE_COLOR` on,
 * as in Node: it counts more, and `FORCE_COLOR=0` turns them off, too.
 */
export function createPaint({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Paint {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  const wanted =
    forced === undefined ? stdout.isTTY === true && !refused && terminal !== 'dumb' : !['0', 'false'].includes(forced);
  if (!wanted) return (_, text) => text;
  return (style, text) => styleText(typeof style === 'string' ? style : [...style], text, { validateStream: false });
}

/** The width of a terminal that does not say its own, and of a pipe. */
const usualWidth = 80;

/** Returns the width that lines may have. */
export function findWidth({ stdout, env }: Pick<Io, 'stdout' | 'env'>): number {
  const said = stdout.isTTY === true ? stdout.columns : Number(env.COLUMNS);
  return said !== undefined && said > 0 ? said : usualWidth;
}

/** Wraps a text for a terminal, whose own line breaks cut words; leaves it as it is on a pipe. `indent` begins all lines but the first. */
export type Wrap = (text: string, indent?: string) => string;

/** How text is put on the output. */
export interface Look {
  readonly paint: Paint;
  readonly wrap: Wrap;
}

/** Finds how text is put on the output. */
export async function createLook(io: Pick<Io, 'stdout' | 'env'>): Promise<Look> {
  return { paint: createPaint(io), wrap: await createWrap(io) };
}

/** Makes the function that wraps text. What measures text is only loaded on a terminal. */
async function createWrap(io: Pick<Io, 'stdout' | 'env'>): Promise<Wrap> {
  if (io.stdout.isTTY !== true) return (text) => text;
  const { wrapText } = await import('./wrap.ts');
  const width = findWidth(io);
  return (text, indent) => {
    const [, start = '', rest = ''] = /^( *)(.*)$/s.exec(text) ?? [];
    return start + wrapText(rest, width - start.length, '').join(`\n${indent ?? start}`);
  };
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

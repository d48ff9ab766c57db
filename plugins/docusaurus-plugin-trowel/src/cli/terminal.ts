import type { Io } from './io.ts';

/** Asks on a terminal, one line an answer. */
export interface Terminal {
  /** Returns the answer without space around it; `undefined` at the end of the input. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Lets go of the input, so that the process can end. */
  readonly close: () => Promise<void>;
}

/** Opens the terminal for questions; `undefined` where nobody can answer. */
export function openTerminal({ stdin, stdout }: Pick<Io, 'stdin' | 'stdout'>): Terminal | undefined {
  if (stdin.isTTY !== true || stdout.isTTY !== true) return undefined;
  const chunks = stdin[Symbol.asyncIterator]();
  // What somebody has typed ahead.
  let ahead = '';
  return {
    async ask(question) {
      stdout.write(question);
      while (!ahead.includes('\n')) {
        const next = await chunks.next();
        if (next.done) return ahead === '' ? undefined : take(ahead.length);
        ahead += Buffer.from(next.value).toString('utf8');
      }
      return take(ahead.indexOf('\n') + 1);
    },
    async close() {
      await chunks.return?.();
    },
  };

  function take(length: number): string {
    const line = ahead.slice(0, length);
    ahead = ahead.slice(length);
    return line.trim();
  }
}

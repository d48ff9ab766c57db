import type { Io } from './io.ts';
import { UsageError } from './io.ts';

/** Reads standard input to its end. Throws a `UsageError` when it is longer than `maxBytes`. */
export async function readAll(stdin: Io['stdin'], maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    bytes += chunk.length;
    if (bytes > maxBytes)
      throw new UsageError(
        `Standard input has more than ${maxBytes / 1e6} MB, which is too much to read; pass a smaller diff.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

import { createReadStream } from 'node:fs';

const newline = 10;

/**
 * Reads the lines of a file one after another, so that a large file is never in memory. Only `\n` ends a line: Node's `readline` also takes
 * separators that JSON has within its texts.
 */
export async function* readLines(file: string): AsyncGenerator<string, void, undefined> {
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8');
      begun = [];
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
  }
  const last = Buffer.concat(begun).toString('utf8');
  if (last !== '') yield last;
}

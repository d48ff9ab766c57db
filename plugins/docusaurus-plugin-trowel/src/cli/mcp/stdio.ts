import { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Io } from '../io.ts';
import { createServer, type Offer } from './server.ts';

/** Serves one client on standard input and output, until it goes away or somebody stops the process. */
export async function serveOverStdio<Context>(offer: Offer<Context>, io: Io): Promise<void> {
  const input = io.stdin instanceof Readable ? io.stdin : Readable.from(io.stdin);
  const output = new Writable({
    decodeStrings: false,
    write: (text, _, done) => {
      io.stdout.write(text);
      done();
    },
  });
  const transport = new StdioServerTransport(input, output);
  const { close } = serveStdio(({ era }) => createServer(offer, era), {
    transport,
    onerror: (error) => offer.say(error.message),
  });
  const { onclose } = transport;
  const gone = new Promise<void>((resolve) => {
    transport.onclose = () => {
      onclose?.();
      resolve();
    };
  });
  await Promise.race([gone, io.stopped?.() ?? gone]);
  await close();
  // What is left of the input would keep the process.
  input.destroy();
}

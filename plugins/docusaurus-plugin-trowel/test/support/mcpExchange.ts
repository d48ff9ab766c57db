import type { Readable, Writable } from 'node:stream';

/** A message of JSON-RPC without its version; requests get a number. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** The client's end of a server that speaks in lines of JSON, written by hand. */
export interface Exchange {
  /** Sends a request, and returns the answer to it. Never ends when none comes. */
  readonly ask: (message: Message) => Promise<Message>;
  /** Sends a notification. */
  readonly tell: (message: Message) => void;
  /** Waits for a request of the server's. */
  readonly next: (method: string) => Promise<Message>;
  /** Answers a request of the server's. */
  readonly answer: (question: Message, result: unknown) => void;
  /** Writes anything. */
  readonly write: (text: string) => void;
  /** Goes away. */
  readonly close: () => void;
  /** All that came so far. Throws when a line is no message. */
  readonly received: () => readonly Message[];
}

/** Opens the client's end. */
export function openExchange(input: Writable, output: Readable): Exchange {
  const messages: Message[] = [];
  const waiting: { readonly fits: (message: Message) => boolean; readonly resolve: (message: Message) => void }[] = [];
  let text = '';
  let count = 0;
  output.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    const lines = text.split('\n');
    text = lines.pop() as string;
    for (const line of lines) {
      const message = JSON.parse(line) as Message;
      messages.push(message);
      for (const one of waiting.filter(({ fits }) => fits(message))) one.resolve(message);
    }
  });
  const write = (written: string) => void input.write(written);
  const send = (message: Message) => write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const wait = (fits: (message: Message) => boolean) => {
    const found = messages.find(fits);
    return found ? Promise.resolve(found) : new Promise<Message>((resolve) => waiting.push({ fits, resolve }));
  };
  return {
    ask(message) {
      const id = message.id ?? ++count;
      send({ ...message, id });
      return wait((one) => one.id === id && one.method === undefined);
    },
    tell: send,
    next: (method) => wait((one) => one.method === method),
    answer: ({ id }, result) => send({ id, result }),
    write,
    close: () => void input.end(),
    received: () => messages,
  };
}

/** A message of the protocol, as far as it is looked at before the server is loaded. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: checked where it is used
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: checked where it is used
  readonly result?: any;
  readonly error?: { readonly code: number };
}

const headerEnd = '\r\n\r\n';

/** Cuts a stream of bytes into the texts of messages: behind each header as many bytes as it says. A header without a length is skipped. */
export async function* readFrames(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  /** How many bytes there have to be before it is worth looking again. */
  let needed = 0;
  for await (const chunk of input) {
    parts.push(Buffer.from(chunk));
    size += chunk.length;
    if (size < needed) continue;
    let bytes = Buffer.concat(parts);
    for (;;) {
      const end = bytes.indexOf(headerEnd);
      needed = 0;
      if (end < 0) break;
      const start = end + headerEnd.length;
      const length = Number(/content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1] ?? 0);
      needed = start + length;
      if (bytes.length < needed) break;
      if (length > 0) yield bytes.subarray(start, needed);
      bytes = bytes.subarray(needed);
    }
    parts = [bytes];
    size = bytes.length;
  }
  return undefined;
}

/** Puts the header before the text of a message. */
export function toFrame(body: string | Uint8Array): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}${headerEnd}`), bytes]);
}

/** Reads the text of a message; nothing when it is none. */
export function parseMessage(body: Buffer): Message | undefined {
  try {
    const message: unknown = JSON.parse(body.toString('utf8'));
    return typeof message === 'object' && message !== null && !Array.isArray(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

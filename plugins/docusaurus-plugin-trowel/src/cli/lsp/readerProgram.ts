import type { Io } from '../io.ts';
import { UsageError } from '../io.ts';
import { createHubReader, type ReadEditorHub } from './hubReader.ts';
import type { FromReader, ToReader } from './messages.ts';

/** How long nothing must have been written before the hub is read again, in milliseconds. */
const quiet = 150;

/** The process that reads a hub for an editor: it is told what is typed, and sends the hub when it has changed. */
export function serveReader(
  parent: { readonly on: (event: 'message', listen: (message: ToReader) => void) => unknown },
  send: (message: FromReader) => void,
  io: Pick<Io, 'env' | 'today'>,
): void {
  const open = new Map<string, string>();
  let read: ReadEditorHub | undefined;
  let isReading = false;
  let timer: NodeJS.Timeout | undefined;
  let isStale = false;
  const readNow = async () => {
    if (!read || isReading) return;
    isReading = true;
    isStale = false;
    try {
      send({ type: 'hub', ...(await read(open, io.today)) });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      send({ type: 'failed', reason: error.message });
    } finally {
      isReading = false;
    }
    if (isStale) renew();
  };
  const renew = () => {
    isStale = true;
    clearTimeout(timer);
    timer = setTimeout(() => void readNow(), quiet);
  };
  parent.on('message', (message) => {
    if (message.type === 'open') {
      read = createHubReader(message, io);
      void readNow();
      return;
    }
    if (message.type === 'text') {
      if (message.text === undefined) open.delete(message.file);
      else open.set(message.file, message.text);
    }
    renew();
  });
}

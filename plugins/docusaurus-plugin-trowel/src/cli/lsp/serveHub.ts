import { PassThrough, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { exitCodes, type Io } from '../io.ts';
import { findFolderOf, findHubOf } from './hubFolder.ts';
import { createOpenHubs } from './openHub.ts';
import { openWorkspace } from './openWorkspace.ts';
import { type Message, toFrame } from './quiet/frames.ts';
import { serveEditor } from './server.ts';
import type { LspSettings } from './settings.ts';
import { createStrictProtocol } from './strictProtocol.ts';
import { toFile } from './toFile.ts';

interface Incoming {
  /** What is told first. */
  readonly first: readonly Message[];
  /** The request among them that the editor has its answer to. */
  readonly answered?: Message['id'];
  /** The texts of the messages that follow. */
  readonly bodies: AsyncIterable<Uint8Array>;
}

/** Serves an editor, from the messages that have been read already to the end of its input. */
export async function serveHub(
  { first, answered, bodies }: Incoming,
  { defaults, version }: { readonly defaults: LspSettings; readonly version: string },
  io: Pick<Io, 'stdout' | 'env' | 'today'>,
): Promise<void> {
  const input = new PassThrough();
  const output = new Writable({
    decodeStrings: false,
    write: (text, _, done) => {
      io.stdout.write(text);
      done();
    },
  });
  const writer = new StreamMessageWriter(output);
  const write = writer.write.bind(writer);
  // The editor has had its answer to `initialize` while a hub was waited for. The library answers it again, which goes nowhere.
  let isDue = answered !== undefined;
  writer.write = async (message) => {
    if (isDue && 'id' in message && message.id === answered && !('method' in message)) isDue = false;
    else await write(message);
  };
  const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(input), writer, {
    messageStrategy: createStrictProtocol(writer),
  });
  serveEditor(connection, defaults, {
    version,
    get today() {
      return io.today;
    },
    toFile,
    toUri: (file) => pathToFileURL(file).href,
    findHub: findHubOf,
    findFolderOf,
    createOpenFolder(editor) {
      const around = { ...editor, env: io.env };
      const openHub = createOpenHubs(around);
      return async (folder, question) => openWorkspace(folder, await openHub(question), around);
    },
  });
  const ended = new Promise<void>((resolve) => {
    connection.onExit(resolve);
    input.on('end', resolve);
  });
  for (const message of first) input.write(toFrame(JSON.stringify({ jsonrpc: '2.0', ...message })));
  const feed = async () => {
    for await (const body of bodies) input.write(toFrame(body));
    input.end();
  };
  await Promise.race([ended, feed()]);
  // An editor that has gone without a word: the process that reads the hub would keep this one alive.
  process.exit(exitCodes.problems);
}

import { Readable, Writable } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { exitCodes, type Io } from './io.ts';
import { serveEditor } from './lsp/server.ts';
import type { LspSettings } from './lsp/settings.ts';
import { toFile } from './lsp/toFile.ts';
import { openWorkspace } from './lsp/workspace.ts';
import { readVersion } from './version.ts';

/** `trowel lsp`: answers an editor until it goes away. Standard output carries only the protocol. */
export async function serveLsp(settings: LspSettings, io: Io): Promise<number> {
  const input = io.stdin instanceof Readable ? io.stdin : Readable.from(io.stdin);
  const output = new Writable({
    decodeStrings: false,
    write: (text, _, done) => {
      io.stdout.write(text);
      done();
    },
  });
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  );
  serveEditor(connection, settings, {
    version: readVersion(),
    toFile,
    openWorkspace: (folder, set, editor) => openWorkspace(folder, set, { ...editor, env: io.env }),
  });
  await new Promise<void>((resolve) => {
    connection.onExit(resolve);
    input.on('end', resolve);
    input.on('close', resolve);
  });
  return exitCodes.ok;
}

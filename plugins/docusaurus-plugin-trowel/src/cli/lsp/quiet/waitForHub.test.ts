import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../../../test/support/folder.ts';
import { type Message, parseMessage, readFrames, toFrame } from './frames.ts';
import { waitForHub } from './waitForHub.ts';

async function* streamOf(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

const frame = (message: object) => toFrame(JSON.stringify({ jsonrpc: '2.0', ...message }));

describe('messages', () => {
  test('are cut from bytes wherever these are divided', async () => {
    const body = fc.string({ unit: 'binary', minLength: 1 }).map((text) => JSON.stringify({ text }));
    await fc.assert(
      fc.asyncProperty(fc.array(body), fc.array(fc.nat(40)), async (bodies, lengths) => {
        let bytes = Buffer.concat(bodies.map((one) => toFrame(one)));
        const chunks = [];
        for (const length of lengths) {
          chunks.push(bytes.subarray(0, length));
          bytes = bytes.subarray(length);
        }
        const read = [];
        for await (const one of readFrames(streamOf([...chunks, bytes]))) read.push(one.toString('utf8'));
        expect(read).toEqual(bodies);
      }),
    );
  });

  test('that are none are nothing, and a header without a length is skipped', async () => {
    const bytes = Buffer.concat([Buffer.from('Content-Type: x\r\n\r\n'), toFrame('{"id":1}'), toFrame('nonsense')]);
    const read = [];
    for await (const one of readFrames(streamOf([bytes]))) read.push(parseMessage(one));
    expect(read).toEqual([{ id: 1 }, undefined]);
  });
});

/** Says messages in turn; a function is called in its place. */
async function wait(
  folder: string | undefined,
  said: readonly (object | (() => Promise<unknown>))[],
  capabilities = {},
) {
  const sent: Message[] = [];
  const uri = folder === undefined ? '' : pathToFileURL(folder).href;
  const workspaceFolders = folder === undefined ? null : [{ uri, name: 'x' }];
  async function* bodies() {
    yield* readFrames(streamOf([frame({ id: 0, method: 'initialize', params: { capabilities, workspaceFolders } })]));
    for (const one of said) {
      if (typeof one === 'function') await one();
      else yield* readFrames(streamOf([frame(one)]));
    }
  }
  const waited = await waitForHub(bodies(), {
    defaults: {},
    version: '1.2.3',
    send: (message) => sent.push(message),
  });
  return { waited, sent, uri };
}

describe('where no hub speaks of the workspace', () => {
  test('an editor is answered with nothing, until it goes away', async () => {
    const folder = await makeFolder({ 'src/a.ts': '' });
    const { waited, sent } = await wait(folder, [
      { method: 'initialized', params: {} },
      { id: 1, method: 'textDocument/hover', params: {} },
      { id: 2, method: 'shutdown' },
      { method: 'exit' },
    ]);
    expect(sent[0]).toMatchObject({ id: 0, result: { serverInfo: { name: 'trowel', version: '1.2.3' } } });
    expect(sent.slice(1)).toEqual([
      { id: 1, result: null },
      { id: 2, result: null },
    ]);
    expect(waited).toEqual({ type: 'ended', code: 0 });
  });

  test('what the protocol does not allow is refused, and what is in a wrong form, too', async () => {
    const { sent, waited } = await wait(await makeFolder({}), [
      { id: 1, method: 'initialize', params: {} },
      { method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///a.ts' } } },
      { method: 'textDocument/didChange', params: { textDocument: { uri: 'file:///a.ts' } } },
      { method: 'textDocument/didChange', params: null },
      { method: 'workspace/didChangeWorkspaceFolders', params: { event: { added: 1, removed: [null] } } },
      { id: 2, method: 'textDocument/hover' },
      { id: 3, method: 'shutdown' },
      { id: 4, method: 'textDocument/hover', params: {} },
      { method: 'exit' },
    ]);
    expect(sent.slice(1).map(({ id, error, result }) => [id, error?.code ?? result])).toEqual([
      [1, -32600],
      [2, null],
      [3, null],
      [4, -32600],
    ]);
    expect(waited).toEqual({ type: 'ended', code: 0 });
  });

  test('an editor that watches files is asked for those of a hub, and one that does not is followed as it opens files', async () => {
    const folder = await makeFolder({});
    const opened = { method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///a.ts', text: '' } } };
    const steps = [{ method: 'initialized' }, () => writeFile(path.join(folder, 'trowel.json'), '{}'), opened];
    const able = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const watching = await wait(folder, steps.slice(0, 1), able);
    expect(watching.sent[1]).toMatchObject({ method: 'client/registerCapability' });
    const without = await wait(folder, steps);
    expect(without.sent).toHaveLength(1);
    expect(without.waited.type).toBe('wanted');
  });

  test('an editor that exits without a word, or breaks off, ends the server', async () => {
    const folder = await makeFolder({});
    expect((await wait(folder, [{ method: 'exit' }])).waited).toEqual({ type: 'ended', code: 1 });
    expect((await wait(folder, [])).waited).toEqual({ type: 'ended', code: 1 });
  });

  test('the server is loaded when settings name a hub, and knows the text that was written meanwhile', async () => {
    const folder = await makeFolder({ 'src/a.ts': '' });
    const textDocument = { uri: 'file:///a.ts', languageId: 'typescript', version: 1, text: 'let a;\n' };
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 5 } };
    const configuration = {
      method: 'workspace/didChangeConfiguration',
      params: { settings: { trowel: { content: '../hub' } } },
    };
    const { waited } = await wait(folder, [
      { method: 'initialized', params: {} },
      { method: 'textDocument/didOpen', params: { textDocument } },
      {
        method: 'textDocument/didChange',
        params: { textDocument: { uri: textDocument.uri, version: 2 }, contentChanges: [{ range, text: 'name' }] },
      },
      configuration,
    ]);
    expect(waited).toMatchObject({
      type: 'wanted',
      answered: 0,
      first: [
        { method: 'initialize' },
        { method: 'initialized' },
        configuration,
        {
          method: 'textDocument/didOpen',
          params: { textDocument: { ...textDocument, version: 2, text: 'let name;\n' } },
        },
      ],
    });
  });

  test('the editor is asked for the settings of each folder', async () => {
    const folder = await makeFolder({});
    const { waited, sent, uri } = await wait(
      folder,
      [
        { method: 'initialized', params: {} },
        { id: 'trowel-settings', result: [{ hub: 'https://why.example.org' }] },
      ],
      { workspace: { configuration: true } },
    );
    expect(sent[1]).toMatchObject({
      method: 'workspace/configuration',
      params: { items: [{ scopeUri: uri, section: 'trowel' }] },
    });
    expect(waited.type).toBe('wanted');
  });

  test('the server is loaded when a folder becomes a hub, and when one is added that is', async () => {
    const folder = await makeFolder({});
    const made = await wait(folder, [
      () => writeFile(path.join(folder, 'trowel.json'), '{}'),
      {
        method: 'textDocument/didSave',
        params: { textDocument: { uri: pathToFileURL(path.join(folder, 'trowel.json')).href } },
      },
    ]);
    expect(made.waited.type).toBe('wanted');
    const hub = pathToFileURL(folder).href;
    const { waited } = await wait(await makeFolder({}), [
      {
        method: 'workspace/didChangeWorkspaceFolders',
        params: { event: { added: [{ uri: hub, name: 'hub' }], removed: [] } },
      },
    ]);
    expect(waited).toMatchObject({
      first: [{ method: 'initialize', params: { workspaceFolders: [{}, { uri: hub }] } }],
    });
  });
});

test('without a folder the server is loaded when a file is opened that a hub speaks of', async () => {
  const folder = await makeFolder({ '.git/HEAD': '', 'hub/trowel.json': '{}', 'src/a.ts': '' });
  const none = await makeFolder({ '.git/HEAD': '', 'src/a.ts': '' });
  const opened = (root: string) => ({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: pathToFileURL(path.join(root, 'src/a.ts')).href, version: 1, text: '' } },
  });
  const said = [{ method: 'initialized' }, opened(none)];
  const able = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  expect((await wait(undefined, said, able)).waited.type).toBe('ended');
  const { waited } = await wait(undefined, [...said, opened(folder)], able);
  expect(waited).toMatchObject({ type: 'wanted', first: [{ params: { workspaceFolders: [] } }, {}, opened(none), {}] });
});

test('in a hub the server is loaded at once, and answers for itself', async () => {
  const { waited, sent } = await wait(await makeFolder({ 'trowel.json': '{}' }), []);
  expect(waited).toMatchObject({ type: 'wanted', first: [{ id: 0, method: 'initialize' }], answered: undefined });
  expect(sent).toEqual([]);
});

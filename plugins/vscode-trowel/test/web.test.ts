import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.ts';
import { makeFolder } from '../../docusaurus-plugin-trowel/test/support/folder.ts';
import { publish, serve } from '../../docusaurus-plugin-trowel/test/support/publishedHub.ts';
import { bundleWeb } from '../scripts/bundle.mjs';

const pages = {
  'docs/decisions/0001-write-twice.md':
    '---\ntitle: Write twice\nstatus: accepted\ngoverns: [src/**]\n---\n\nThe bank reads only the old table.\n',
};
const folder = 'vscode-vfs://github/acme/shop';
const code = {
  uri: `${folder}/src/book.lua`,
  languageId: 'lua',
  version: 1,
  text: 'local a = 1\n-- @why 0001\nbook()\n',
};

let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a page whose worker is the server of the extension, over the hub that is published at its address. */
async function openWorker({ isPublished = true } = {}) {
  const out = await makeFolder({});
  await bundleWeb(out);
  const server = readFileSync(path.join(out, 'webServer.js'));
  const address: string = await serve((asked) => {
    if (asked === '/') return { headers: { 'content-type': 'text/html' }, body: '<!doctype html>' };
    if (asked === '/webServer.js') return { headers: { 'content-type': 'text/javascript' }, body: server };
    const body = isPublished ? publish(pages, address).get(asked) : undefined;
    return body === undefined ? { status: 404 } : { body };
  });
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(() => {
    const worker = new Worker('/webServer.js');
    const got: unknown[] = [];
    worker.onerror = ({ message }) => got.push({ method: 'error', params: message });
    worker.onmessage = ({ data }) => got.push(data);
    Object.assign(window, { worker, got });
  });
  let last = 0;
  const send = (method: string, params: unknown, id?: number) =>
    page.evaluate((message) => (window as unknown as { worker: Worker }).worker.postMessage(message), {
      jsonrpc: '2.0',
      ...(id !== undefined && { id }),
      method,
      params,
    });
  const got = () =>
    page.evaluate(
      () => (window as unknown as { got: { id?: number; method?: string; params?: never; result?: never }[] }).got,
    );
  const told = async (method: string) =>
    JSON.stringify((await got()).filter((one) => one.method === method).map(({ params }) => params));
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const id = ++last;
    await send(method, params, id);
    const answerOf = async () => (await got()).find((one) => one.id === id && one.method === undefined);
    // What the worker throws is seen here, too.
    await expect.poll(async () => (await answerOf()) ?? (await told('error'))).not.toBe('[]');
    expect(await told('error')).toBe('[]');
    return (await answerOf())?.result;
  };
  await ask('initialize', {
    processId: null,
    rootUri: folder,
    capabilities: {},
    workspaceFolders: [{ uri: folder, name: 'shop' }],
    initializationOptions: { hub: address },
  });
  await send('initialized', {});
  await send('textDocument/didOpen', { textDocument: code });
  return { ask, told, address };
}

test('the server in a worker explains governed code from a published hub', async () => {
  const { ask, told, address } = await openWorker();
  await expect.poll(() => told('textDocument/publishDiagnostics')).toContain('Write twice');
  const at = { textDocument: { uri: code.uri }, position: { line: 1, character: 8 } };
  const hover = JSON.stringify(await ask('textDocument/hover', at));
  expect(hover).toContain('The bank reads only the old table.');
  expect(hover).toContain(`${address}decisions/0001-write-twice`);
  expect(JSON.stringify(await ask('textDocument/codeLens', at))).toContain('why?');
  // There is no git to search, and no file to write.
  expect(await ask('textDocument/references', { ...at, context: { includeDeclaration: true } })).toEqual([]);
  expect(await ask('workspace/executeCommand', { command: 'trowel.kinds' })).toEqual([]);
});

test('who has set an address without a hub is told which address was asked', async () => {
  const { ask, told, address } = await openWorker({ isPublished: false });
  await expect.poll(() => told('window/logMessage')).toContain(`There is no hub at ${address}trowel/bundle.zip (404)`);
  const at = { textDocument: { uri: code.uri }, position: { line: 1, character: 8 } };
  expect(await ask('textDocument/hover', at)).toBeNull();
});

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { toFrame } from './lsp/quiet/frames.ts';

const files = {
  'trowel.json': '{}',
  'docs/decisions/0001-write-twice.md':
    '---\ntitle: Write twice\nstatus: accepted\ndate: 2020-01-01\ngoverns: [src/**]\n---\n\nThe bank.\n',
};

/** Starts the server without saying anything. */
function start(folder: string) {
  const script = fileURLToPath(new URL('../../bin/trowel.mjs', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script, 'lsp'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  return {
    say: (message: object) => child.stdin?.write(toFrame(JSON.stringify({ jsonrpc: '2.0', ...message }))),
    write: (text: string) => child.stdin?.write(text),
    leave: () => child.stdin?.end(),
    out: () => out,
    ended: new Promise<number | null>((resolve) => {
      child.on('exit', resolve);
    }),
  };
}
const initialize = (folder: string) => ({
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: uriOf(folder), capabilities: {} },
});

test.each([[files], [{}]])(
  'requests before `initialize` are refused, a second one of these, and those after `shutdown`',
  async (content) => {
    const folder = await makeFolder(content);
    const server = start(folder);
    server.say({ id: 7, method: 'textDocument/hover', params: {} });
    await expect.poll(server.out, { timeout: 30_000 }).toMatch(/"id":7,"error":\{"code":-32002/);
    server.say(initialize(folder));
    await expect.poll(server.out, { timeout: 30_000 }).toContain('"capabilities"');
    server.say({ ...initialize(folder), id: 2 });
    await expect.poll(server.out, { timeout: 30_000 }).toMatch(/"id":2,"error":\{"code":-32600/);
    server.say({ id: 8, method: 'shutdown' });
    await expect.poll(server.out, { timeout: 30_000 }).toMatch(/"id":8,"result":null/);
    server.say({ id: 9, method: 'textDocument/hover', params: {} });
    await expect.poll(server.out, { timeout: 30_000 }).toMatch(/"id":9,"error":\{"code":-32600/);
    server.say({ method: 'exit' });
    expect(await server.ended).toBe(0);
  },
);

test.each([[files], [{}]])('the server ends with its editor, though standard input stays open', async (content) => {
  const folder = await makeFolder(content);
  const editor = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const server = start(folder);
  const { params } = initialize(folder);
  server.say({ ...initialize(folder), params: { ...params, processId: editor.pid } });
  await expect.poll(server.out, { timeout: 30_000 }).toContain('"capabilities"');
  editor.kill();
  expect(await server.ended).toBe(1);
});

test.each([[files], [{}]])('to exit without `shutdown`, and to leave without a word, is code 1', async (content) => {
  const folder = await makeFolder(content);
  for (const end of ['exit', 'leave']) {
    const server = start(folder);
    server.say(initialize(folder));
    await expect.poll(server.out, { timeout: 30_000 }).toContain('"capabilities"');
    if (end === 'exit') server.say({ method: 'exit' });
    else server.leave();
    expect(await server.ended).toBe(1);
  }
});

test('what is no message is passed over', async () => {
  const folder = await makeFolder(files);
  const server = start(folder);
  server.write('Content-Length: 8\r\n\r\nnonsenseContent-Length: 2\r\n\r\n[]Content-Length: 4\r\n\r\nnull');
  server.say(initialize(folder));
  await expect.poll(server.out, { timeout: 30_000 }).toContain('"capabilities"');
  server.write('Content-Length: 8\r\n\r\nnonsense');
  server.say({ id: 8, method: 'shutdown' });
  await expect.poll(server.out, { timeout: 30_000 }).toMatch(/"id":8,"result":null/);
  server.say({ method: 'exit' });
  expect(await server.ended).toBe(0);
});

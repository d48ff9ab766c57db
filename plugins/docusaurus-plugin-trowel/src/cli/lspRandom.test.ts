import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hubFiles } from '../../test/support/codeEditor.ts';
import { openEditor, uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';

const files = { ...hubFiles, 'src/a.ts': '// @why 0001\na();\n' };

/** Addresses of files of the workspace, of files elsewhere, of what is no file, and what is no address. */
const addressesIn = (folder: string) => [
  ...Object.keys(files).map((name) => uriOf(path.join(folder, name))),
  uriOf(path.join(folder, 'src/a.ts')).replace('src', '%73rc'),
  `${uriOf(folder)}/src/new%20file%C3%A9.ts`,
  `${uriOf(folder)}/src/../../../etc/passwd`,
  uriOf(folder),
  ...['untitled:Untitled-1', 'git:/a/b.ts?ref=HEAD', 'vscode-notebook-cell:/a/b.ipynb#C1', 'file:///c%3A/Users/x.ts'],
  ...['file:///C:/x.md', 'file://server/share/x.md', 'file:', 'file:///%zz', 'file:///a%2Fb', 'http://[', 'no', ''],
];

const requests = [
  ...['hover', 'definition', 'references', 'completion', 'codeAction', 'codeLens', 'prepareRename', 'rename'],
  ...['documentSymbol', 'semanticTokens/full', 'nothing'],
].map((name) => `textDocument/${name}`);
const notifications = [
  ...['didOpen', 'didOpen', 'didChange', 'didSave', 'didClose', 'nothing'].map((name) => `textDocument/${name}`),
  ...['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'].map(
    (name) => `workspace/${name}`,
  ),
  ...['initialized', '$/cancelRequest', '$/setTrace', '$/nothing'],
];

/** Messages of the protocol: most in its form, about anything, and some in none. */
function messagesIn(folder: string) {
  const addresses = addressesIn(folder);
  const uri = fc.oneof(
    fc.constantFrom(...addresses),
    fc.constantFrom(...addresses.slice(0, Object.keys(files).length)),
  );
  const number = fc.oneof(fc.integer({ min: -2, max: 6 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31), 0.5));
  const position = fc.record({ line: number, character: number });
  const range = fc.record({ start: position, end: position });
  const text = fc.oneof(
    fc.constantFrom(
      '// @why 0001\r\nb();\r',
      '---\ntitle: "half\nstatus: [',
      '---\ngoverns: [src/**',
      '\u2028// @why no',
      '',
    ),
    fc.string({ unit: 'binary' }),
  );
  const version = fc.integer({ min: -1, max: 50 });
  const params = fc.record({
    textDocument: fc.record({ uri, version, text, languageId: fc.constantFrom('markdown', 'typescript', '') }),
    position,
    range,
    contentChanges: fc.array(fc.oneof(fc.record({ text }), fc.record({ text, range })), { maxLength: 4 }),
    context: fc.record({ diagnostics: fc.constant([]), includeDeclaration: fc.boolean() }),
    newName: text,
    changes: fc.array(fc.record({ uri, type: fc.constantFrom(1, 2, 3, 9) }), { maxLength: 3 }),
    settings: fc.oneof(fc.jsonValue(), fc.record({ trowel: fc.record({ level: fc.constantFrom('hint', 'no') }) })),
    command: fc.constantFrom('trowel.why', 'trowel.newPage', 'trowel.kinds', 'none'),
    arguments: fc.array(fc.oneof(fc.jsonValue(), fc.record({ uri, pages: fc.jsonValue(), kind: text, title: text })), {
      maxLength: 2,
    }),
    event: fc.record({ added: fc.constant([]), removed: fc.array(fc.record({ uri: fc.constant('no') })) }),
  });
  const any = fc.oneof({ weight: 8, arbitrary: params }, { weight: 1, arbitrary: fc.jsonValue() });
  const request = fc.constantFrom(...requests, 'workspace/executeCommand', 'initialize', 'nothing');
  return fc.array(
    fc.oneof(
      fc.record({ isRequest: fc.constant(true), method: request, params: any }),
      fc.record({ isRequest: fc.constant(false), method: fc.constantFrom(...notifications), params: any }),
    ),
    { minLength: 1, maxLength: 25 },
  );
}

/** Whether parameters are of the form that the protocol says. */
function isInForm(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'textDocument' in params;
}

async function readAll(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return Object.fromEntries(
    await Promise.all(found.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const)),
  );
}

test('whatever is said, each request is answered, the server lives, and nothing is written', async () => {
  const folder = await makeFolder(files);
  const cache = await makeFolder({});
  const editor = await openEditor({ folders: [folder], env: { XDG_CACHE_HOME: cache } });
  const file = path.join(folder, 'src/a.ts');
  await editor.open(file, files['src/a.ts'], 'typescript');
  await expect.poll(() => editor.diagnostics(file)?.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(messagesIn(folder), async (messages) => {
      const answers = messages.map(({ isRequest, method, params }) =>
        isRequest
          ? editor.connection.sendRequest(method, params).catch(({ code, message }) => {
              // What is in no form fails in the protocol's library, or where it is taken apart.
              if (isInForm(params)) expect([code, message]).not.toEqual([-32603, message]);
            })
          : editor.connection.sendNotification(method, params),
      );
      await Promise.all(answers);
    }),
    { numRuns: 60 },
  );
  await editor.closeFile(file);
  await editor.open(file, '// @why nothing\n', 'typescript');
  await expect.poll(() => editor.diagnostics(file)?.at(-1)?.code, { timeout: 30_000 }).toBe('unknown-marker');
  expect(await readAll(folder)).toEqual(files);
  expect(await editor.quit()).toBe(0);
});

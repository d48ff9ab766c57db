import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { type Editor, openEditor, uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { makeRepository } from '../../test/support/repository.ts';

const files = {
  'trowel.json': '{}',
  'docs/decisions/0001-write-twice.md':
    '---\ntitle: Write twice\nstatus: accepted\ndate: 2020-01-01\ngoverns: [src/**]\n---\n\nThe bank.\n',
};

async function open(more: object = {}): Promise<{ editor: Editor; folder: string; file: string }> {
  const folder = await makeFolder(files);
  const editor = await openEditor({ folders: [folder], env: { XDG_CACHE_HOME: path.join(folder, '.cache') }, ...more });
  onTestFinished(() => editor.quit().then(() => undefined));
  return { editor, folder, file: path.join(folder, 'src/a.ts') };
}

const waitFor = (editor: Editor, file: string) =>
  expect.poll(() => editor.diagnostics(file)?.map(({ range, code }) => `${range.start.line} ${code}`), {
    timeout: 30_000,
  });

test('lines are counted as the editor counts them, whatever their ends', async () => {
  const { editor, file } = await open();
  await editor.open(
    file,
    'a\r\nb\rc\n// @why write-twice\r\n// @why nothing\rd\u2028e\u2029\u0085\n// @why none',
    'typescript',
  );
  await waitFor(editor, file).toEqual(['0 why', '3 why', '4 unknown-marker', '6 unknown-marker']);
});

test('a file of 10 MB and a binary one are told what governs them, and are not searched', async () => {
  const { editor, folder, file } = await open();
  await editor.open(file, '// @why nothing\n'.repeat(700_000), 'typescript');
  const binary = path.join(folder, 'src/b.bin');
  await editor.open(binary, '\0// @why nothing\n', 'plaintext');
  await waitFor(editor, file).toEqual(['0 why']);
  await waitFor(editor, binary).toEqual(['0 why']);
});

test('positions that no file has, edits out of order and files that are not open are no faults', async () => {
  const { editor, folder, file } = await open();
  await editor.open(file, 'a();\n// @why 1\n', 'typescript');
  await waitFor(editor, file).toEqual(['0 why', '1 why']);
  const methods = [
    'hover',
    'definition',
    'references',
    'completion',
    'codeAction',
    'codeLens',
    'prepareRename',
    'rename',
    'documentSymbol',
  ];
  const places = [
    [1, 9999],
    [9999, 0],
    [-1, -1],
  ] as const;
  for (const asked of [file, path.join(folder, 'docs/decisions/0001-write-twice.md'), '/nowhere/a.ts'])
    for (const [line, character] of places)
      for (const method of methods) {
        const position = { line, character };
        await editor.ask(`textDocument/${method}`, {
          textDocument: { uri: uriOf(asked) },
          position,
          range: { start: position, end: position },
          context: { diagnostics: [], includeDeclaration: false },
          newName: 'x',
        });
      }
  const end = { line: 50, character: 9 };
  await editor.edit(file, [{ range: { start: end, end: { line: 0, character: 0 } }, text: '// @why none\n' }]);
  await editor.edit(file, [
    { range: { start: { line: 90, character: 0 }, end: { line: 99, character: 0 } }, text: 'b' },
  ]);
  await editor.edit(path.join(folder, 'src/closed.ts'), [{ text: 'never opened' }]);
  await expect.poll(() => editor.diagnostics(file)?.some(({ code }) => code === 'unknown-marker')).toBe(true);
  expect(editor.said).toEqual([]);
});

test.each(['references', 'rename'])(
  'a request that is cancelled is answered so, and the next one is answered: %s',
  async (what) => {
    const { root } = await makeRepository({ ...files, 'src/a.ts': '// @why 1\n' });
    const { editor } = await open({ folders: [root] });
    const file = path.join(root, 'src/a.ts');
    await editor.open(file, '// @why 1\n', 'typescript');
    await waitFor(editor, file).toEqual(['0 why']);
    const place = { textDocument: { uri: uriOf(file) }, position: { line: 0, character: 9 } };
    const params = { ...place, context: { includeDeclaration: false }, newName: 'write-once' };
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest(`textDocument/${what}`, params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(await editor.ask('textDocument/hover', place)).not.toBeNull();
  },
);

test.each([{}, { workspace: { configuration: true } }])(
  'a client that never says `initialized` is served, too: %j',
  async (capabilities) => {
    const { editor, file } = await open({ saysInitialized: false, capabilities });
    await editor.open(file, 'a();\n', 'typescript');
    await waitFor(editor, file).toEqual(['0 why']);
  },
);

test('as many edits as somebody types are answered once each at most, and with no words', async () => {
  const { editor, file } = await open();
  await editor.open(file, '', 'typescript');
  await waitFor(editor, file).toEqual(['0 why']);
  const before = editor.published();
  for (let at = 0; at < 300; at++) await editor.type(file, `// @why none${at}\n`);
  await expect.poll(() => editor.diagnostics(file)?.at(-1)?.message, { timeout: 30_000 }).toContain('none299');
  expect(editor.published() - before).toBeLessThanOrEqual(300);
  expect(editor.said).toEqual([]);
});

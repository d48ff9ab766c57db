import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Editor, openEditor, uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';

const files = {
  'trowel.json': JSON.stringify({
    fields: { decision: { risk: { schema: { enum: ['low', 'high'], description: 'What it risks.' } } } },
  }),
  'docs/decisions/0001-write-twice.md':
    '---\nid: write-twice\ntitle: Write twice\nstatus: accepted\ndate: 2020-01-01\n---\n\nWe write.\n',
  'docs/decisions/0002-write-once.md':
    '---\ntitle: Write once\nstatus: proposed\nsupersedes: [write-twice]\nsystems: [pay]\nverified: 2020-01-01\nreview_every: 6 months\n---\n\nSee [the other](./0001-write-twice.md).\n\n## Context\n\n:::landmine[Boom]\nIt breaks.\n:::\n',
  'docs/paths/backend.md': '---\ntitle: Backend\n---\n\nGo.\n',
  'docs/systems/pay.md': '---\ntitle: Payments\ntags: [money]\n---\n\nPays.\n',
};
const second = 'docs/decisions/0002-write-once.md';

async function open(): Promise<{ editor: Editor; folder: string; file: string }> {
  const folder = await makeFolder(files);
  const editor = await openEditor({
    folders: [folder],
    env: { XDG_CACHE_HOME: path.join(folder, '.cache') },
    capabilities: { workspace: { workspaceEdit: { resourceOperations: ['create'] } } },
  });
  onTestFinished(() => editor.quit().then(() => undefined));
  const file = path.join(folder, second);
  await editor.open(file, files[second]);
  await expect.poll(() => editor.diagnostics(file), { timeout: 30_000 }).toEqual([]);
  return { editor, folder, file };
}

test('a page offers fields and values while its front matter is half written', async () => {
  const { editor, file } = await open();
  const offered = async (...fields: string[]) => {
    const text = `---\n${fields.join('\n')}`;
    await editor.type(file, text);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const { items } = await editor.ask<{ items: { label: string; textEdit: { newText: string } }[] }>(
      'textDocument/completion',
      { textDocument: { uri: uriOf(file) }, position },
    );
    return items.map(({ label, textEdit }) => [label, textEdit.newText]);
  };
  expect(await offered('title: "Half', 'ri')).toContainEqual(['risk', 'risk: ']);
  expect(await offered('risk: ')).toEqual([
    ['low', 'low'],
    ['high', 'high'],
  ]);
  expect(await offered('title: A', 'systems: [p')).toEqual([['Payments', 'pay']]);
  expect(await offered('title: A', 'supersedes:', '  - 1')).toEqual([['Write twice', 'write-twice']]);
  expect(await offered('tags: [')).toEqual([['money', 'money']]);
  expect((await offered('date: '))[0]?.[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await offered('title: A', '---', '', ':::lan')).toContainEqual(['landmine', 'landmine\n\n:::']);
  await editor.type(file, '---\r\ntitle: A\r\n---\r\n\r\n:::lan\r\n');
  const { items } = await editor.ask<{ items: { textEdit: { newText: string } }[] }>('textDocument/completion', {
    textDocument: { uri: uriOf(file) },
    position: { line: 4, character: 6 },
  });
  expect(items[0]?.textEdit.newText).toBe('landmine\r\n\r\n:::');
  expect(await offered('title: A', '---', '', 'See [it](pay')).toEqual([['Payments', '../systems/pay.md']]);
});

test('a reference says what it is, leads to its page, and is renamed with it', async () => {
  const { editor, file, folder } = await open();
  const position = { line: 3, character: 15 };
  const at = { textDocument: { uri: uriOf(file) }, position };
  const hover = await editor.ask<{ contents: { value: string } }>('textDocument/hover', at);
  expect(hover.contents.value).toContain('(decision 1, accepted)');
  const first = uriOf(path.join(folder, 'docs/decisions/0001-write-twice.md'));
  expect(await editor.ask('textDocument/definition', at)).toMatchObject({ uri: first });
  const renamed = await editor.ask<{ changes: Record<string, { newText: string; range: unknown }[]> }>(
    'textDocument/rename',
    { ...at, newName: 'two-writes' },
  );
  expect(renamed.changes).toEqual({
    [first]: [
      { newText: 'id: two-writes\n', range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } } },
    ],
    [uriOf(file)]: [
      { newText: 'two-writes', range: { start: { line: 3, character: 13 }, end: { line: 3, character: 24 } } },
    ],
  });
  const described = await editor.ask<{ contents: { value: string } }>('textDocument/hover', {
    ...at,
    position: { line: 2, character: 2 },
  });
  expect(described.contents.value).toBe('**status** The state of the decision.');
});

test('a page offers to be confirmed today and to say the other side of a supersession, and has an outline', async () => {
  const { editor, file } = await open();
  const position = { line: 3, character: 15 };
  const actions = await editor.ask<{ title: string; edit: { changes: Record<string, { newText: string }[]> } }[]>(
    'textDocument/codeAction',
    { textDocument: { uri: uriOf(file) }, range: { start: position, end: position }, context: { diagnostics: [] } },
  );
  expect(actions.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Set `verified` to today, \d{4}-\d{2}-\d{2}$/),
    'Say in “Write twice” that it is superseded',
  ]);
  expect(Object.values(actions[1]?.edit.changes ?? {})[0]?.[0]?.newText).toContain(
    'status: superseded\ndate: 2020-01-01\nsuperseded_by: ["0002-write-once"]\n',
  );
  const symbols = await editor.ask<{ name: string; children: { name: string }[] }[]>('textDocument/documentSymbol', {
    textDocument: { uri: uriOf(file) },
  });
  expect(symbols.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
    ['Context', ['Boom']],
  ]);
});

test('a fix mends the problem at the cursor, and not its neighbour', async () => {
  const { editor, file } = await open();
  await editor.type(file, '---\ntitle: A\nsystems: ["pey", bank]\n---\n');
  const ranges = () =>
    editor.diagnostics(file)?.map(({ range }) => [range.start.line, range.start.character, range.end.character]);
  await expect.poll(ranges, { timeout: 30_000 }).toEqual([
    [2, 10, 15],
    [2, 17, 21],
  ]);
  const titlesAt = async (character: number) => {
    const position = { line: 2, character };
    const actions = await editor.ask<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(file) },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return actions.map(({ title }) => title);
  };
  expect(await titlesAt(12)).toEqual(['Write `pay`', 'Write the system `pey`']);
  expect(await titlesAt(19)).toEqual(['Write the system `bank`']);
  const only = { diagnostics: [], only: ['source.fixAll'] };
  const range = { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } };
  expect(
    await editor.ask('textDocument/codeAction', { textDocument: { uri: uriOf(file) }, range, context: only }),
  ).toEqual([]);
});

test('a page that is due and whose rule says so offers its new day once', async () => {
  const { editor, file } = await open();
  await editor.type(file, '---\ntitle: A\npaths: [backend]\nverified: 2020-01-01\nreview_every: 6 months\n---\n');
  const range = { start: { line: 1, character: 0 }, end: { line: 5, character: 0 } };
  const asked = { textDocument: { uri: uriOf(file) }, range, context: { diagnostics: [] } };
  await expect.poll(() => editor.diagnostics(file)?.length, { timeout: 30_000 }).toBe(1);
  const actions = await editor.ask<{ title: string; diagnostics?: unknown[] }[]>('textDocument/codeAction', asked);
  expect(actions.map(({ title, diagnostics }) => [title.slice(0, 14), diagnostics?.length])).toEqual([
    ['Set `verified`', 1],
  ]);
});

test('a new page of a kind is answered as an edit that the editor applies, and nothing is written', async () => {
  const { editor, folder } = await open();
  const uri = uriOf(path.join(folder, 'docs/decisions/0003-read-once.md'));
  const answer = await editor.ask('workspace/executeCommand', {
    command: 'trowel.newPage',
    arguments: [{ kind: 'decision', title: 'Read once' }],
  });
  expect(answer).toMatchObject({
    documentChanges: [
      { kind: 'create', uri },
      { edits: [{ newText: expect.stringContaining('title: Read once') }], textDocument: { uri } },
    ],
  });
  expect(
    await editor.ask('workspace/executeCommand', { command: 'trowel.newPage', arguments: [{ kind: 'poem' }] }),
  ).toBeNull();
});

test('what is asked about kinds as soon as the editor is there is answered when the hub is read, or cannot be', async () => {
  const kinds = async (content: string) => {
    const folder = await makeFolder({ 'hub/docs/systems/pay.md': '# Payments\n', 'hub/trowel.json': '{}' });
    const env = { XDG_CACHE_HOME: await makeFolder({}) };
    const editor = await openEditor({ folders: [folder], settings: { content }, env });
    onTestFinished(() => editor.quit().then(() => undefined));
    const found = await editor.ask<{ kind: string }[] | null>('workspace/executeCommand', { command: 'trowel.kinds' });
    return { found: found?.map(({ kind }) => kind) ?? null, said: editor.said };
  };
  expect((await kinds('hub')).found).toContain('decision');
  const none = await kinds('nowhere');
  expect(none.found).toBeNull();
  await expect.poll(() => none.said).toHaveLength(1);
});

import { mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../docusaurus-plugin-trowel/test/support/folder.ts';
import { bundleDesktop } from '../scripts/bundle.mjs';
import { createVscode } from '../test/support/vscode.ts';
import {
  CancellationTokenSource,
  type Diagnostic,
  type Hover,
  type WorkspaceEdit,
} from '../test/support/vscodeClasses.ts';

const plugin = path.resolve(import.meta.dirname, '../../docusaurus-plugin-trowel');
/** A busy machine starts the server late. */
const patient = { timeout: 50_000 };
const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8'));

/** Opens the editor in a hub with governed code, and the bundle of the extension in it. */
async function openEditor({
  settings = {},
  answers,
}: {
  readonly settings?: Record<string, unknown>;
  readonly answers?: readonly string[];
} = {}) {
  const folder = realpathSync(
    await makeFolder({
      'trowel.json': '{}',
      'docs/decisions/0001-write-twice.md':
        '---\ntitle: Write twice\nstatus: accepted\ngoverns: [src/**]\n---\n\nThe bank reads only the old table.\n',
      'src/book.lua': 'local a = 1\n-- @why 0001\nbook()\n',
    }),
  );
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(plugin, path.join(folder, 'node_modules/docusaurus-plugin-trowel'));
  const out = await makeFolder({});
  await bundleDesktop(out);
  const editor = createVscode({ folder, settings: { server: '', content: '', hub: '', ...settings }, answers });
  const node = createRequire(import.meta.url);
  const exported: { activate?: (context: unknown) => Promise<void> } = {};
  const load = new Function('exports', 'module', 'require', readFileSync(path.join(out, 'desktop.js'), 'utf8'));
  const module = { exports: exported };
  load(exported, module, (name: string) => (name === 'vscode' ? editor.module : node(name)));
  const subscriptions: { readonly dispose: () => unknown }[] = [];
  onTestFinished(async () => {
    for (const one of subscriptions) await one.dispose();
  });
  await module.exports.activate?.({ subscriptions });
  return { ...editor, folder };
}

test('the extension starts the workspace’s own server, and shows what it says of open code', async () => {
  const editor = await openEditor();
  const { uri } = editor.show('src/book.lua');
  await expect.poll(() => messagesOf(editor.collections.get(uri.toString())), patient).toContain('Write twice');
});

test('every command that the extension names is there, and those of the server beside them', async () => {
  const { commands } = await openEditor();
  const named = manifest.contributes.commands.map(({ command }: { readonly command: string }) => command);
  expect([...commands.keys()].sort()).toEqual(
    [...named, 'trowel.kinds', 'trowel.newPage', 'trowel.openPage', 'trowel.why'].sort(),
  );
});

test('the server is told the settings, when it starts and when they change', async () => {
  const editor = await openEditor({ settings: { level: 'hint' } });
  const { DiagnosticSeverity } = editor.module as unknown as { DiagnosticSeverity: Record<string, number> };
  const { uri } = editor.show('src/book.lua');
  const severity = () => editor.collections.get(uri.toString())?.[0]?.severity;
  await expect.poll(severity, patient).toBe(DiagnosticSeverity.Hint);
  editor.settings.level = 'information';
  editor.fire('onDidChangeConfiguration', { affectsConfiguration: (name: string) => name === 'trowel' });
  await expect.poll(severity, patient).toBe(DiagnosticSeverity.Information);
});

test('“Show why” shows beside the code what governs it, and its links open the pages', async () => {
  const editor = await openEditor();
  // As the editor does, which lets no link to a file through.
  editor.commands.set('markdown.api.render', (text) => String(text).replace(/<file:/g, '<refused:'));
  editor.show('src/book.lua', 1);
  await expect
    .poll(async () => {
      await editor.commands.get('trowel.askWhy')?.();
      return editor.views.length;
    }, patient)
    .toBe(1);
  const [view] = editor.views;
  expect(view?.title).toBe('Why: book.lua');
  expect(view?.webview.html).toContain('The bank reads only the old table.');
  const [, given = ''] = /\(<command:trowel\.openPage\?([^>]*)>\)/.exec(view?.webview.html ?? '') ?? [];
  await editor.commands.get('trowel.openPage')?.(...JSON.parse(decodeURIComponent(given)));
  expect(editor.did).toContainEqual(['show', `file://${editor.folder}/docs/decisions/0001-write-twice.md`]);
});

test('what “Show why” shows runs nothing, and opens nothing but files', async () => {
  const editor = await openEditor();
  editor.commands.set('markdown.api.render', () => '<script>steal()</script>');
  editor.show('src/book.lua', 1);
  await expect
    .poll(async () => {
      await editor.commands.get('trowel.askWhy')?.();
      return editor.views.length;
    }, patient)
    .toBe(1);
  const [view] = editor.views;
  expect(view?.options).toEqual(expect.objectContaining({ enableCommandUris: ['trowel.openPage'] }));
  expect(view?.options).not.toHaveProperty('enableScripts');
  expect(view?.webview.html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  for (const address of ['command:steal', 'https://example.org', 1, undefined]) {
    await editor.commands.get('trowel.openPage')?.(address);
  }
  expect(editor.did.filter(([name]) => name === 'show')).toEqual([]);
});

test('a lens shows beside the code what it is about, and opens nothing over it', async () => {
  const editor = await openEditor();
  editor.commands.set('markdown.api.render', (text) => text);
  const { uri } = editor.show('src/book.lua', 1);
  await expect.poll(() => editor.collections.get(uri.toString()), patient).toBeTruthy();
  await editor.commands.get('trowel.why')?.({ uri: uri.toString(), pages: ['decision/0001-write-twice'] });
  expect(editor.views.map(({ title }) => title)).toEqual(['Why: book.lua']);
  expect(editor.views[0]?.webview.html).toContain('The bank reads only the old table.');
  expect(editor.did.filter(([name]) => name === 'show')).toEqual([]);
});

test('“New page of kind …” asks for kind and title, makes the page and shows it', async () => {
  const editor = await openEditor({ answers: ['Constraint', ' Two tables '] });
  const { uri } = editor.show('src/book.lua');
  await expect.poll(() => editor.collections.get(uri.toString()), patient).toBeTruthy();
  await editor.commands.get('trowel.createPage')?.();
  const edit = editor.did.find(([name]) => name === 'edit')?.[1] as WorkspaceEdit;
  const file = `file://${editor.folder}/docs/constraints/two-tables.md`;
  expect(edit.created.map(String)).toEqual([file]);
  expect(edit.entries()[0]?.[1][0]?.newText).toMatch(/^---\ntitle: Two tables\n/);
  expect(editor.did).toContainEqual(['show', file]);
});

test('a server that is started anew answers as the first one did', async () => {
  const editor = await openEditor();
  await editor.commands.get('trowel.restart')?.();
  const document = editor.show('src/book.lua');
  await expect
    .poll(() => messagesOf(editor.collections.get(document.uri.toString())), patient)
    .toContain('Write twice');
  const hover = editor.providers.get('registerHoverProvider') as {
    readonly provideHover: (...given: unknown[]) => Promise<Hover>;
  };
  const shown = await hover.provideHover(document, { line: 1, character: 4 }, new CancellationTokenSource().token);
  expect(shown.contents[0]?.value).toContain('The bank reads only the old table.');
});

function messagesOf(found: readonly Diagnostic[] | undefined): string {
  return (found ?? []).map(({ message }) => message).join('\n');
}

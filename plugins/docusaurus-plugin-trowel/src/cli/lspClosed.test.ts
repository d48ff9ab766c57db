import path from 'node:path';
import { expect, test } from 'vitest';
import { openUntilEnd } from '../../test/support/codeEditor.ts';
import { uriOf } from '../../test/support/editor.ts';
import { makeFolder, writeFiles } from '../../test/support/folder.ts';

const soon = { timeout: 60_000 };
const broken = '---\nstatus: acepted\n---\n\nA.\n';

test('problems of closed files are listed where that is set, and not beside those of the same file when it is open', async () => {
  const folder = await makeFolder({ 'trowel.json': '{}', 'docs/decisions/c++.md': broken });
  const editor = await openUntilEnd({ folders: [folder], settings: { problems: 'all' } });
  const told: (readonly [uri: string, count: number])[] = [];
  editor.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    told.push([uri, diagnostics.length]);
  });
  const [own, next] = ['c++', 'next'].map((name) => uriOf(path.join(folder, `docs/decisions/${name}.md`)));
  await expect.poll(() => told.map(([uri]) => uri), soon).toEqual([own]);
  // As VS Code writes it.
  const uri = own?.replaceAll('+', '%2B');
  const document = { languageId: 'markdown', version: 1, text: broken.replace('acepted', 'acceptd') };
  await editor.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, ...document } });
  await expect.poll(() => told.some(([asked]) => asked === uri), soon).toBe(true);
  // What is listed once the hub is read with both.
  await writeFiles(folder, { 'docs/decisions/next.md': broken });
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: next, type: 1 }] });
  await expect.poll(() => told.some(([asked]) => asked === next), soon).toBe(true);
  expect(told.filter(([asked]) => asked === own)).toHaveLength(1);
});

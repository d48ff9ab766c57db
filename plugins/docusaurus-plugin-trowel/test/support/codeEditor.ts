import { expect, onTestFinished } from 'vitest';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { makeFolder } from './folder.ts';

/** Writes a decision with a landmine; `more` are fields. */
export const record = (title: string, more = 'governs: [src/**]') =>
  `---\ntitle: ${title}\nstatus: accepted\ndate: 2020-01-01\n${more}\n---\n\nThe bank reads only the old table.\n\n:::landmine[Do not remove it]\nIt closes the books.\n:::\n`;

/** A hub of two decisions, which govern `src` and `lib`. */
export const hubFiles = {
  'trowel.json': '{}',
  'docs/decisions/0001-write-twice.md': record('Write twice'),
  'docs/decisions/0002-read-once.md': record('Read once', 'governs: [lib/**]'),
};

/** Opens an editor with a cache of its own, until the test ends. */
export async function openUntilEnd(options: EditorOptions): Promise<Editor> {
  const cache = await makeFolder({});
  const editor = await openEditor({ ...options, env: { XDG_CACHE_HOME: cache, ...options.env } });
  onTestFinished(() => editor.quit().then(() => undefined));
  return editor;
}

/** Expects what is shown in a file, at last: the line and the code of each diagnostic. */
export const expectShown = (editor: Editor, file: string) =>
  expect.poll(() => editor.diagnostics(file)?.map(({ range, code }) => `${range.start.line} ${code}`), {
    timeout: 60_000,
  });

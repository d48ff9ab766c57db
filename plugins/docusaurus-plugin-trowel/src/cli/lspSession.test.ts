import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { openEditor } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { kindNames, kinds } from '../content/kinds/index.ts';

/** A small hub with a page of every kind, and two decisions that supersede each other's like. */
const start: Readonly<Record<string, string>> = {
  'trowel.json': '{}',
  ...Object.fromEntries(
    kindNames.map((kind) => {
      const folder = kinds[kind].folder;
      const place = folder === 'blog' ? 'blog' : folder === '.' ? 'docs' : `docs/${folder}`;
      return [`${place}/${kind}-one.md`, `---\nkind: ${kind}\ntitle: The ${kind}\n---\n\nText.\n`];
    }),
  ),
  'docs/decisions/0001-a.md': '---\nid: a\nstatus: accepted\ndate: 2020-01-01\nsystems: [system-one]\n---\n\nA.\n',
  'docs/decisions/0002-b.md': '---\nstatus: accepted\ndate: 2021-01-01\nsupersedes: [a]\n---\n\nB.\n',
};
const pages = Object.keys(start).filter((name) => name.endsWith('.md'));

const line = fc.constantFrom(
  'status: acepted',
  'status: superseded',
  'id: other',
  'id: a',
  'supersedes: [a]',
  'supersedes: [other',
  'systems:',
  '  - nowhere',
  'owner: person-one',
  'tags: [x',
  'title: A: b',
  'keywords: 3',
  'verified: yesterday',
  '---',
  '',
  ':::landmine[Boom]',
  ':::',
  '## Heading',
  'See [it](./0001-a.md).',
  'Words.',
);
const edit = fc.record({
  page: fc.constantFrom(...pages, 'docs/decisions/0003-c.md'),
  type: fc.constantFrom('insert', 'insert', 'insert', 'insert', 'cut', 'cut', 'save', 'close', 'remove', 'restore'),
  at: fc.nat(9),
  line,
});

test('after a session of 500 edits the diagnostics are those of a fresh check', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 500, maxLength: 500 }), async (edits) => {
      const folder = await makeFolder(start);
      const editor = await openEditor({
        folders: [folder],
        env: { XDG_CACHE_HOME: path.join(folder, '.cache') },
        settings: { problems: 'all' },
      });
      const disk = new Map(Object.entries(start));
      const open = new Map<string, string>();
      const changed = () => editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      const save = async (name: string, text: string) => {
        disk.set(name, text);
        await writeFile(path.join(folder, name), text);
        await changed();
      };
      for (const { page, type, at, line } of edits) {
        const file = path.join(folder, page);
        const text = open.get(page) ?? disk.get(page) ?? '';
        const lines = text.split('\n');
        if (type === 'insert' || type === 'cut') {
          if (!open.has(page)) await editor.open(file, text);
          const next = lines.toSpliced(at, type === 'cut' ? 1 : 0, ...(type === 'cut' ? [] : [line])).join('\n');
          open.set(page, next);
          await editor.type(file, next);
        } else if (type === 'save' && open.has(page)) await save(page, text);
        else if (type === 'close' && open.delete(page)) await editor.closeFile(file);
        else if (type === 'remove' && !open.has(page) && disk.delete(page)) {
          await rm(file);
          await changed();
        } else if (type === 'restore' && !open.has(page)) await save(page, start[page] ?? 'New.\n');
      }
      for (const [name, text] of open) await save(name, text);
      const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
      const { out } = await runIn(folder, ['check', '--json'], { today });
      const expected = (JSON.parse(out) as { problems: Record<string, unknown>[] }).problems.map(
        ({ source, line, column, code, message }) =>
          [source, line ?? 1, line === null ? 1 : column, code, message].join(' '),
      );
      const shown = () =>
        [...disk.keys(), 'data']
          .flatMap((source) =>
            (editor.diagnostics(path.join(folder, source)) ?? []).map(({ range, code, message }) =>
              [source, range.start.line + 1, range.start.character + 1, code, message].join(' '),
            ),
          )
          .sort();
      expect(expected.length).toBeGreaterThan(5);
      await expect.poll(shown, { timeout: 30_000, interval: 200 }).toEqual(expected.sort());
      expect(await editor.quit()).toBe(0);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

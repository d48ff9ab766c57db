import { expect, test } from 'vitest';
import type { EditorEntry } from './editorHub.ts';
import { toEntryNote } from './pageNotes.ts';

const note = (entry: Partial<EditorEntry>, address = 'file:///hub/docs/a.md') =>
  toEntryNote(
    { id: 'decision/a', kind: 'decision', title: 'A', summary: 'S.', source: 'docs/a.md', ...entry },
    { linkTo: () => address, today: '2026-11-30' },
  );

test('a note says what a page is, whether it holds and where it is', () => {
  expect(note({ number: 14, status: 'accepted', due: '2026-01-01' })).toBe(
    '**[A](<file:///hub/docs/a.md>)** (decision 14, accepted)\n\nS.\n\nDue to be verified since 2026-01-01.\n\n`docs/a.md`',
  );
});

test('what a page says is text, whatever Markdown or an editor would make of it', () => {
  const hostile = note({
    title: 'See https://evil.example\n# now',
    summary: '- ![x](http://evil.example/x.png)\n\n---\n\n<img src=x> &lt; \u202eon',
    status: '<b>**held**</b>',
    source: 'docs/a`b.md',
  });
  expect(hostile.split('\n\n')).toEqual([
    '**[See https\\://evil.example \\# now](<file:///hub/docs/a.md>)** (decision, \\<b\\>\\*\\*held\\*\\*\\</b\\>)',
    '\\- \\!\\[x\\](http\\://evil.example/x.png) --- \\<img src=x\\> \\&lt; on',
    '``docs/a`b.md``',
  ]);
});

test('a bracket in the name of a file does not end the link to it', () => {
  expect(note({}, 'file:///hub/docs/a(b).md')).toContain('[A](<file:///hub/docs/a(b).md>)');
});

import { expect, test } from 'vitest';
import { addressEdits } from './editAddresses.ts';
import { toFile } from './toFile.ts';

const insertion = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'a' };
const openFiles = [
  { file: '/hub/docs/a(b).md', uri: 'file:///hub/docs/a%28b%29.md', version: 7 },
  { file: '/hub/docs/new.md', uri: 'untitled:/hub/docs/new.md', version: 2 },
];
const changes = {
  'file:///hub/docs/a(b).md': [insertion],
  'file:///hub/docs/new.md': [insertion],
  'file:///hub/docs/closed.md': [insertion],
};

test('an edit of an open file has the name that the editor gave it, and the version of its text', () => {
  expect(addressEdits(openFiles, { toFile, takesVersions: true })({ changes })).toEqual({
    documentChanges: [
      { textDocument: { uri: 'file:///hub/docs/a%28b%29.md', version: 7 }, edits: [insertion] },
      { textDocument: { uri: 'untitled:/hub/docs/new.md', version: 2 }, edits: [insertion] },
      { textDocument: { uri: 'file:///hub/docs/closed.md', version: null }, edits: [insertion] },
    ],
  });
});

test('an editor that takes no versions gets the edits alone', () => {
  expect(addressEdits(openFiles, { toFile, takesVersions: false })({ changes })).toEqual({
    changes: {
      'file:///hub/docs/a%28b%29.md': [insertion],
      'untitled:/hub/docs/new.md': [insertion],
      'file:///hub/docs/closed.md': [insertion],
    },
  });
});

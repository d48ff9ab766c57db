import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findTextChange } from './textEdit.ts';

test('a line that is added changes no line beside it', () => {
  const nothing = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });
  expect(findTextChange('# A\n', '---\nid: a\n---\n# A\n')).toEqual({
    range: nothing(0),
    newText: '---\nid: a\n---\n',
  });
  expect(findTextChange('---\r\na: 1\r\n---\r\n', '---\r\na: 1\r\nid: a\r\n---\r\n')).toEqual({
    range: nothing(2),
    newText: 'id: a\r\n',
  });
});

test('the change makes the text after of the text before', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', ' '), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const document = TextDocument.create('file:///a', 'markdown', 1, before);
      expect(TextDocument.applyEdits(document, [findTextChange(before, after)])).toBe(after);
    }),
  );
});

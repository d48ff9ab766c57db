import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findTextChange } from './textEdit.ts';

test('the change makes the text after of the text before', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', ' '), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const document = TextDocument.create('file:///a', 'markdown', 1, before);
      expect(TextDocument.applyEdits(document, [findTextChange(before, after)])).toBe(after);
    }),
  );
});

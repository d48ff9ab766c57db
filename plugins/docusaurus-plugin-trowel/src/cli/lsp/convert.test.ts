import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostic } from './convert.ts';

/** Returns what is underlined in a line for a problem that begins at the `|`. */
function underlined(marked: string, field?: string): string {
  const column = marked.indexOf('|') + 1;
  const document = TextDocument.create('', 'markdown', 1, `---\n${marked.replace('|', '')}\n---\n`);
  const problem = { code: 'dangling-reference', severity: 'error', message: '', source: 'a.md', field } as const;
  return document.getText(toDiagnostic({ ...problem, at: { line: 2, column } }, document).range);
}

test.each([
  ['decisions: [|99, "0009"]', '99'],
  ['decisions: [99, |"0009"]', '"0009"'],
  ['systems: [|the gate, pay]', 'the gate'],
  ['paths: [{ path: |backend, stage: x }]', 'backend'],
  ['  - { path: |backend }', 'backend'],
  ['decisions: |[99, "0009"]', '[99, "0009"]'],
  ['owner: |ana, or bo', 'ana, or bo'],
  ['  - |99', '99'],
])('in %j only what is wrong is underlined', (marked, expected) => {
  expect(underlined(marked, 'decisions')).toBe(expected);
});

test('a problem of a text reaches to the end of its line', () => {
  expect(underlined('- [ ] |this, that]')).toBe('this, that]');
});

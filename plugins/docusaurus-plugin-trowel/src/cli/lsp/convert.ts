import {
  type Definition,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  type Location,
  type LocationLink,
  MarkupContent,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../content/problem.ts';

/** What the diagnostics of the server are from. */
export const diagnosticSource = 'trowel';

/** Makes the diagnostic of a problem: at the word that is wrong, where its rule says which, else to the end of the line. */
export function toDiagnostic(problem: Problem, document: TextDocument): Diagnostic {
  const { at, severity, message, code } = problem;
  return {
    range: at
      ? wordAt(document, at.line - 1, at.column - 1, wrongWord(problem) ?? itemAt(problem, document))
      : lineOf(document, 0),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: diagnosticSource,
    code,
    message,
  };
}

/** Returns the range of a line without its end. */
export function lineOf(document: TextDocument, line: number): Range {
  const end = document.offsetAt({ line: line + 1, character: 0 });
  const start = { line, character: 0 };
  const text = document.getText({ start, end: document.positionAt(end) }).replace(/[\r\n]+$/, '');
  return { start, end: { line, character: text.length } };
}

/** Returns the word that a problem is about, by what is proposed in its place. */
function wrongWord({ fixes = [] }: Problem): string | undefined {
  for (const fix of fixes) {
    if (fix.type === 'write') return fix.instead;
    if (fix.type === 'page') return fix.name;
  }
  return undefined;
}

/** Returns the item of a list in brackets that a problem of a field is about; nothing where it is about more. */
function itemAt({ at, field }: Problem, document: TextDocument): string | undefined {
  if (!at || field === undefined) return undefined;
  const text = document.getText(lineOf(document, at.line - 1));
  if (!/(?:^|[:[{,-])\s*[[{]/.test(text.slice(0, at.column - 1))) return undefined;
  return /^(?:"(?:\\.|[^"\\])*"|'[^']*'|[^,\]}[{"'\s]+(?: +[^,\]}\s]+)*)/.exec(text.slice(at.column - 1))?.[0];
}

/** Returns the range of a word at a position; without one from there to the end of its line, without spaces at the end. */
function wordAt(document: TextDocument, line: number, character: number, word?: string): Range {
  const whole = lineOf(document, line);
  const text = document.getText(whole).trimEnd();
  // The position is that of a quote, where there is one.
  const start = [character, character + 1].find(
    (one) => word !== undefined && word !== '' && text.startsWith(word, one),
  );
  if (word !== undefined && start !== undefined)
    return { start: { line, character }, end: { line, character: start + word.length + (start - character) } };
  return {
    start: { line, character: Math.min(character, text.length) },
    end: { line, character: Math.max(text.length, Math.min(character + 1, whole.end.character)) },
  };
}

/** Makes plain locations of links, for an editor that does not know links. */
export function toLocations(found: Definition | LocationLink[]): Definition {
  if (!Array.isArray(found)) return found;
  return found.map(
    (one): Location =>
      'targetUri' in one ? { uri: one.targetUri, range: one.targetSelectionRange } : { uri: one.uri, range: one.range },
  );
}

/** Takes the marks of Markdown away, for an editor that shows text only. */
export function toPlainHover(hover: Hover): Hover {
  if (!MarkupContent.is(hover.contents)) return hover;
  const value = hover.contents.value
    .replaceAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/g, '$1')
    .replaceAll(/(?<!\\)\*\*/g, '')
    .replaceAll(/\\([^\w\s])/g, '$1');
  return { ...hover, contents: { kind: 'plaintext', value } };
}

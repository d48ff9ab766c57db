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

/** Makes the diagnostic of a problem, at the word where it is. */
export function toDiagnostic({ at, severity, message, code }: Problem, document: TextDocument): Diagnostic {
  return {
    range: at ? wordAt(document, at.line - 1, at.column - 1) : lineOf(document, 0),
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

/** Returns the range from a position to the end of its line, without spaces at the end. */
function wordAt(document: TextDocument, line: number, character: number): Range {
  const whole = lineOf(document, line);
  const text = document.getText(whole).trimEnd();
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

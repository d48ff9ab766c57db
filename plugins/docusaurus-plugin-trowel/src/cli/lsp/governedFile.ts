import path from 'node:path';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { toGovernedLine } from '../../editor/codeNotes.ts';
import { findMarkers } from '../../why/marker.ts';
import type { Answer, Marker, WhyAnswer } from '../../why/types.ts';
import { diagnosticSource, lineOf } from './convert.ts';
import type { OpenFile } from './feature.ts';

/** Longer files are not searched for markers, as in the terminal. */
const maxLength = 2_000_000;

/** What governs an open file of code. */
export interface GovernedFile {
  readonly answer: WhyAnswer;
  readonly markers: readonly Marker[];
}

/** Finds what governs an open file; nothing for a file outside of the repository. */
export function findGoverned({ workspace, known, file, document }: OpenFile): GovernedFile | undefined {
  const root = workspace.repository?.root ?? workspace.folder;
  const place = path.relative(root, file).split(path.sep).join('/');
  if (place.startsWith('../') || path.isAbsolute(place)) return undefined;
  const text = document.getText();
  const markers = text.length > maxLength ? [] : findMarkers(text);
  return { markers, answer: known.ask([{ path: place, markers }], { repository: workspace.origin }) };
}

/** Says at the top of a file and at each marker what governs it. */
export function toCodeDiagnostics(
  { answer, markers }: GovernedFile,
  { document, settings: { level = 'information' } }: Pick<OpenFile, 'document' | 'settings'>,
): Diagnostic[] {
  const severity = level === 'hint' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information;
  const note = (line: number, message: string): Diagnostic => ({
    range: lineOf(document, line),
    severity,
    source: diagnosticSource,
    code: 'why',
    message,
  });
  const byGlob = answer.answers.filter((one) => reasonsOf(one).some(({ type }) => type === 'glob'));
  const lines = [...new Set(markers.map(({ line }) => line))];
  return [
    ...(byGlob.length > 0 ? [note(0, toGovernedLine(byGlob.map(({ page }) => page)))] : []),
    ...lines.flatMap((line) => {
      const pages = answersAt(answer, line).map(({ page }) => page);
      return pages.length > 0 ? [note(line - 1, toGovernedLine(pages))] : [];
    }),
    ...answer.unknown.map(
      ({ line, name, nearest }): Diagnostic => ({
        range: lineOf(document, line - 1),
        severity: DiagnosticSeverity.Warning,
        source: diagnosticSource,
        code: 'unknown-marker',
        message: `\`@why ${name}\` names no page of the hub.${nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`}`,
      }),
    ),
  ];
}

/** Returns the answers of the markers in a line, counted from 1. */
export function answersAt({ answers }: WhyAnswer, line: number): readonly Answer[] {
  return answers.filter((one) => reasonsOf(one).some((reason) => reason.type === 'marker' && reason.line === line));
}

function reasonsOf({ places }: Answer) {
  return places.flatMap(({ reasons }) => reasons);
}

import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { toGovernedLine, toPointer } from '../../editor/codeNotes.ts';
import { toShortTitle } from '../../editor/escapedText.ts';
import { describeChangeBeside } from '../../editor/markerChanges.ts';
import { groupBy } from '../../shared/collections.ts';
import type { PlacedMarker } from '../../why/marker.ts';
import type { GoverningPage } from '../../why/types.ts';
import { diagnosticSource, lineOf } from './convert.ts';
import type { OpenFile } from './feature.ts';
import { type GovernedFile, pagesAt } from './governedFile.ts';
import { addressOf } from './pageAddress.ts';

/** What each sort of diagnostic in code is called. */
export const codes = { why: 'why', changed: 'why-changed', removed: 'why-removed', unknown: 'unknown-marker' } as const;

/** Says at the top of a file and at each marker what governs it, what has changed beside a marker, and which markers are gone. */
export function toCodeDiagnostics(
  { answer, markers, whole, regions, removed, replaced }: GovernedFile,
  open: OpenFile,
): Diagnostic[] {
  const { document, settings } = open;
  const severity = settings.level === 'hint' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information;
  const note = (range: Range, code: string, pages: readonly GoverningPage[], message: string): Diagnostic => {
    const href = pages[0] && addressOf(open, pages[0]);
    return {
      range,
      severity,
      source: diagnosticSource,
      code,
      ...(href === undefined ? {} : { codeDescription: { href } }),
      message,
    };
  };
  const formerAt = (at: number) =>
    replaced
      .filter(({ line }) => line === at)
      .map(({ marker, pages }) => `\`@why ${marker.name}\` (${toShortTitle(pages[0]?.title ?? '')})`);
  const lastLine = document.lineCount - 1;
  const byLine = groupBy(markers, ({ line }) => line);
  const top = toTopLine(whole, [...byLine.keys()], (line) => pagesAt(answer, line));
  return [
    ...(top === '' ? [] : [note(lineOf(document, 0), codes.why, whole, top)]),
    ...[...byLine].flatMap(([line, inLine]) => {
      const pages = pagesAt(answer, line);
      if (pages.length === 0) return [];
      const former = formerAt(line).join(', ');
      const change =
        former === ''
          ? describeChangeBeside(inLine[0] as PlacedMarker, regions, markers)
          : `This marker has changed. Before: ${former}.`;
      const message = [change, toGovernedLine(pages)].filter(Boolean).join(' ');
      return [note(rangeOf(inLine), change === '' ? codes.why : codes.changed, pages, message)];
    }),
    ...removed.map(({ marker, line, below, pages }) => {
      const where = below === '' ? 'was removed here' : `was removed here, above \`${below.slice(0, 80)}\``;
      const message = `The marker \`@why ${marker.name}\` ${where}. ${toGovernedLine(pages)}`;
      return note(lineOf(document, Math.min(line - 1, lastLine)), codes.removed, pages, message);
    }),
    ...answer.unknown.map(({ line, name, nearest }): Diagnostic => {
      const marker = markers.find((one) => one.line === line && one.name === name);
      const [former] = formerAt(line);
      const guess = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
      const hint = former === undefined ? guess : ` Before: ${former}.`;
      return {
        range: marker ? nameRangeOf(marker) : lineOf(document, line - 1),
        severity: DiagnosticSeverity.Warning,
        source: diagnosticSource,
        code: codes.unknown,
        message: `The marker \`@why ${name}\` names no page.${hint}`,
      };
    }),
  ];
}

/** Says at the top what governs a file. What a marker says is not repeated: the top leads there, and is empty where the marker is itself. */
function toTopLine(
  whole: readonly GoverningPage[],
  lines: readonly number[],
  pagesIn: (line: number) => readonly GoverningPage[],
): string {
  const all = toGovernedLine(whole);
  const same = all === '' ? undefined : lines.find((line) => toGovernedLine(pagesIn(line)) === all);
  if (same === undefined) return all;
  return same === 1 ? '' : toPointer(whole, same);
}

/** The range of the markers in one line, from the first sign to the last name. */
function rangeOf(inLine: readonly PlacedMarker[]): Range {
  const line = (inLine[0]?.line ?? 1) - 1;
  const character = Math.min(...inLine.map(({ sign }) => sign));
  return { start: { line, character }, end: { line, character: Math.max(...inLine.map(({ end }) => end)) } };
}

/** The range of a marker's name. */
export function nameRangeOf({ line, start, end }: PlacedMarker): Range {
  return { start: { line: line - 1, character: start }, end: { line: line - 1, character: end } };
}

import type { LocationLink, Position } from 'vscode-languageserver';
import { toHover } from '../../editor/codeHover.ts';
import { findTitleLine } from '../../editor/titleLine.ts';
import { nameOfId } from '../../shared/name.ts';
import type { PlacedMarker } from '../../why/marker.ts';
import { toCodeActions } from './codeActions.ts';
import { nameRangeOf, toCodeDiagnostics } from './codeDiagnostics.ts';
import { toCodeLenses } from './codeLenses.ts';
import { findCodeOf } from './codeReferences.ts';
import type { Feature, OpenFile } from './feature.ts';
import { findGoverned, findMarked, type GovernedFile } from './governedFile.ts';
import { addressOf, pageFileOf } from './pageAddress.ts';
import { checkOwn, refuse, renameEntry } from './renameEntry.ts';

/** What the server answers about code. */
export const codeFeature: Feature = {
  diagnostics(open) {
    const governed = findGoverned(open);
    return governed ? toCodeDiagnostics(governed, open) : [];
  },
  hover(open, position) {
    const governed = findGoverned(open);
    if (!governed) return undefined;
    const named = findMarkersAt(governed, position);
    // Beside the names, all of the line.
    const marked = named.length > 0 ? named : governed.markers.filter(({ line }) => line === position.line + 1);
    const removed = governed.removed.filter(({ line }) => line - 1 === position.line).flatMap(({ pages }) => pages);
    const pages = [
      ...marked.flatMap((marker) => findMarked(marker, open)),
      ...removed,
      ...(position.line === 0 ? governed.whole : []),
    ];
    if (pages.length === 0) return undefined;
    const value = toHover([...new Map(pages.map((page) => [page.id, page])).values()], (page) => addressOf(open, page));
    const [only] = marked.length === 1 ? marked : [];
    return { contents: { kind: 'markdown', value }, ...(only ? { range: nameRangeOf(only) } : {}) };
  },
  definition(open, position) {
    const governed = findGoverned(open);
    if (!governed) return undefined;
    return findMarkersAt(governed, position).flatMap((marker) =>
      findMarked(marker, open).flatMap((page): LocationLink[] => {
        if (pageFileOf(open, page) === undefined) return [];
        const targetUri = addressOf(open, page) as string;
        const start = { line: findTitleLine(open.workspace.hub.textOf(page.source) ?? ''), character: 0 };
        const target = { start, end: start };
        return [
          { originSelectionRange: nameRangeOf(marker), targetUri, targetRange: target, targetSelectionRange: target },
        ];
      }),
    );
  },
  async references(open, position, work) {
    const governed = findGoverned(open);
    const pages = governed ? findMarkersAt(governed, position).flatMap((marker) => findMarked(marker, open)) : [];
    return pages.length === 0 ? [] : findCodeOf(pages, open, work);
  },
  renameable(open, position) {
    const marked = findNamedAt(open, position);
    if (!marked) return undefined;
    checkOwn(marked.page.id, open);
    return { range: nameRangeOf(marked.marker), placeholder: nameOfId(marked.page.id) };
  },
  async rename(open, position, name, token) {
    const marked = findNamedAt(open, position);
    if (!marked) return undefined;
    checkOwn(marked.page.id, open);
    const entry = open.known.find(marked.page.id);
    return entry && renameEntry(entry, name, open, token);
  },
  lenses(open) {
    const governed = findGoverned(open);
    return governed ? toCodeLenses(governed, open) : [];
  },
  actions(open, range, context) {
    const governed = findGoverned(open);
    return governed ? toCodeActions(governed, open, { range, context }) : [];
  },
};

/** Finds the marker whose name is at a position, and the one page that it names. */
function findNamedAt(open: OpenFile, position: Position) {
  const governed = findGoverned(open);
  const [marker] = governed ? findMarkersAt(governed, position) : [];
  const pages = marker ? findMarked(marker, open) : [];
  const [page] = pages;
  if (pages.length > 1) refuse(`\`${marker?.name}\` can be several pages; rename one of them by a name of its own.`);
  return marker && page && { marker, page };
}

/** Finds the marker whose name is at a position; at the sign `@why` itself, all that it names. */
function findMarkersAt({ markers }: GovernedFile, { line, character }: Position): readonly PlacedMarker[] {
  const inLine = markers.filter((marker) => marker.line === line + 1);
  const named = inLine.filter(({ start, end }) => character >= start && character <= end);
  if (named.length > 0) return named;
  const starts = new Map<number, number>();
  for (const { sign, start } of inLine) starts.set(sign, Math.min(start, starts.get(sign) ?? start));
  return inLine.filter(({ sign }) => character >= sign && character < (starts.get(sign) ?? sign));
}

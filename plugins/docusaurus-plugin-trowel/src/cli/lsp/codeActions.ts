import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { toLineFeeds } from '../../editor/changedRegions.ts';
import { toShortTitle } from '../../editor/escapedText.ts';
import { insertMarker } from '../../editor/insertMarker.ts';
import { isBeside } from '../../why/answer.ts';
import { isPast } from '../../why/ranking.ts';
import { codes, nameRangeOf } from './codeDiagnostics.ts';
import type { OpenFile } from './feature.ts';
import { type GovernedFile, pagesAt } from './governedFile.ts';

/** How many names are offered for one that means nothing. */
const mostNear = 5;
/** How many pages are offered for a marker. */
const mostPages = 10;

interface Asked {
  readonly range: Range;
  readonly context: CodeActionContext;
}

/** What can be done at some lines: correct the name of a marker, put a marker back, or insert one for a page that governs the file. */
export function toCodeActions(governed: GovernedFile, open: OpenFile, asked: Asked): CodeAction[] {
  const isWanted = (kind: string) => !asked.context.only || asked.context.only.some((only) => isBelow(kind, only));
  return [
    ...(isWanted(CodeActionKind.QuickFix)
      ? [...correctNames(governed, open, asked), ...putBack(governed, open, asked)]
      : []),
    // Not where the editor asks by itself: it would show a light bulb at every line.
    ...(isWanted(CodeActionKind.RefactorRewrite) && asked.context.triggerKind !== CodeActionTriggerKind.Automatic
      ? insertMarkers(governed, open, asked)
      : []),
  ];
}

/** Offers what was there before in place of a name that means nothing, and the nearest names; without any, those of the pages that govern the file. */
function correctNames(
  { answer, markers, whole, replaced }: GovernedFile,
  open: OpenFile,
  { range, context }: Asked,
): CodeAction[] {
  const { naming } = open.known;
  return answer.unknown
    .filter(({ line }) => isInRange(line - 1, range))
    .flatMap(({ line, name }) => {
      const marker = markers.find((one) => one.line === line && one.name === name);
      if (!marker) return [];
      const own = whole
        .filter((page) => !isPast(page))
        .map(({ id, title }) => ({ id, name: naming.nameOf(id), title }));
      const former = replaced
        .filter((one) => one.line === line)
        .flatMap(({ marker: { name }, pages }) => pages.slice(0, 1).map(({ id, title }) => ({ id, name, title })));
      const better = [...former, ...naming.nearTo(name, mostNear)];
      // What governs the file is a guess, made only where there is no better one.
      const offers = better.length > 0 ? better : own;
      // Of each page the first name.
      const unique = new Map(offers.toReversed().map((offer) => [offer.id, offer]));
      return offers
        .filter((offer) => offer.name !== undefined && unique.get(offer.id) === offer)
        .slice(0, mostNear)
        .map(
          ({ name: offered = '', title }, at): CodeAction => ({
            title: `Change to \`${offered}\` (${toShortTitle(title)})`,
            kind: CodeActionKind.QuickFix,
            diagnostics: findDiagnostics(context, codes.unknown, nameRangeOf(marker)),
            ...(at === 0 && better.length > 0 ? { isPreferred: true } : {}),
            edit: toEdit(open, { range: nameRangeOf(marker), newText: offered }),
          }),
        );
    });
}

/** Offers to put markers back that were removed. */
function putBack({ removed }: GovernedFile, open: OpenFile, { range, context }: Asked): CodeAction[] {
  return removed
    .filter(({ line }) => isInRange(line - 1, range))
    .flatMap(({ marker, line }): CodeAction[] => {
      const edit = toInsertion(marker.name, line - 1, open);
      if (!edit) return [];
      const at = { start: { line: line - 1, character: 0 }, end: { line, character: 0 } };
      return [
        {
          title: `Put \`@why ${marker.name}\` back`,
          kind: CodeActionKind.QuickFix,
          diagnostics: findDiagnostics(context, codes.removed, at),
          edit: toEdit(open, edit),
        },
      ];
    });
}

/** Offers a marker for each page that governs the file and that no marker beside the line names. */
function insertMarkers(
  { answer, markers, whole, removed }: GovernedFile,
  open: OpenFile,
  { range }: Asked,
): CodeAction[] {
  const line = range.start.line;
  const beside = markers.filter((marker) => isBeside(marker.line, [line + 1, line + 1]));
  // One that was removed here is put back.
  const gone = removed.filter((one) => isInRange(one.line - 1, range)).flatMap(({ pages }) => pages);
  const marked = new Set([...beside.flatMap((marker) => pagesAt(answer, marker.line)), ...gone].map(({ id }) => id));
  return whole
    .filter((page) => !isPast(page) && !marked.has(page.id))
    .slice(0, mostPages)
    .flatMap(({ id, title }): CodeAction[] => {
      const name = open.known.naming.nameOf(id);
      const edit = name === undefined ? undefined : toInsertion(name, line, open);
      if (!edit) return [];
      return [
        {
          title: `Insert \`@why ${name}\` (${toShortTitle(title)})`,
          kind: CodeActionKind.RefactorRewrite,
          edit: toEdit(open, edit),
        },
      ];
    });
}

/** Writes a marker above a line, with the ends of lines that the file has. */
function toInsertion(name: string, line: number, { document, file }: OpenFile): TextEdit | undefined {
  const text = document.getText();
  const inserted = insertMarker(name, {
    language: document.languageId,
    path: file,
    lines: toLineFeeds(text).split('\n'),
    line: Math.min(line, document.lineCount - 1),
  });
  if (!inserted) return undefined;
  const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const isPastEnd = inserted.line >= document.lineCount;
  const start = { line: inserted.line, character: 0 };
  const at = isPastEnd ? document.positionAt(text.length) : start;
  return { range: { start: at, end: at }, newText: isPastEnd ? `${end}${inserted.text}` : `${inserted.text}${end}` };
}

function toEdit({ document }: OpenFile, edit: TextEdit): CodeAction['edit'] {
  return { changes: { [document.uri]: [edit] } };
}

function findDiagnostics({ diagnostics }: CodeActionContext, code: string, range: Range): Diagnostic[] {
  return diagnostics.filter((one) => one.code === code && one.range.start.line === range.start.line);
}

function isInRange(line: number, { start, end }: Range): boolean {
  return line >= start.line && line <= end.line;
}

function isBelow(kind: string, only: string): boolean {
  return kind === only || kind.startsWith(`${only}.`);
}

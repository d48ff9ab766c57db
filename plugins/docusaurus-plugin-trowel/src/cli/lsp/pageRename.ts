import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { toLines } from '../../editor/frontMatterLines.ts';
import { findReferenceAt } from '../../editor/referenceAt.ts';
import { nameOfId } from '../../shared/name.ts';
import type { OpenFile } from './feature.ts';
import { readOpenPage } from './openPage.ts';
import { uriOfPage } from './pageAddress.ts';

/** A name that can be given to a page. */
const allowed = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/-]*$/u;

/** Finds the page that can be renamed at a place: by its own id, or by a reference to a page that has an id of its own. */
function findRenamed(
  open: OpenFile,
  position: Position,
): { readonly id: string; readonly source: string; readonly range: Range } | undefined {
  const page = readOpenPage(open);
  const line = page.lines[position.line] ?? '';
  const own = /^(id[ \t]*:[ \t]*["']?)([^"'\s#]+)/.exec(line);
  const toRange = (start: number, end: number): Range => ({
    start: { line: position.line, character: start },
    end: { line: position.line, character: end },
  });
  if (own && page.page && (page.page.entry.places.id?.line ?? 0) === position.line + 1) {
    const start = own[1]?.length ?? 0;
    return { id: page.page.entry.id, source: page.source, range: toRange(start, start + (own[2]?.length ?? 0)) };
  }
  const named = findReferenceAt(page, position);
  const found = named && open.known.resolve(named, page.page?.entry);
  if (!named || found?.type !== 'found') return undefined;
  const text = open.workspace.hub.textOf(found.entry.source);
  if (text === undefined || idLine(text) === undefined) return undefined;
  return { id: found.entry.id, source: found.entry.source, range: toRange(named.start, named.end) };
}

/** Returns the range of the name that can be changed at a place. */
export function findRenameable(open: OpenFile, position: Position): Range | undefined {
  return findRenamed(open, position)?.range;
}

/** Changes the id of a page, and the references of all pages that use it. References by number or file stay right as they are. */
export async function renamePage(open: OpenFile, position: Position, name: string): Promise<WorkspaceEdit | undefined> {
  const renamed = findRenamed(open, position);
  if (!renamed || !allowed.test(name)) return undefined;
  const old = nameOfId(renamed.id);
  const changes: Record<string, TextEdit[]> = {};
  const put = (source: string, line: number, [start, end]: readonly [number, number], newText: string) => {
    const uri = uriOfPage(open, source);
    const edit: TextEdit = { range: { start: { line, character: start }, end: { line, character: end } }, newText };
    const list = changes[uri] ?? [];
    changes[uri] = list;
    if (!list.some(({ range }) => range.start.line === line && range.start.character === start)) list.push(edit);
  };
  const at = idLine(open.workspace.hub.textOf(renamed.source) ?? '');
  if (at) put(renamed.source, at.line, [at.start, at.end], name);
  for (const { source, line, column, target, text } of await open.workspace.hub.findUses(renamed.id)) {
    const bare = target.replace(/^[a-z]+\//, '');
    if (bare.toLowerCase() !== old.toLowerCase()) continue;
    const start = text.indexOf(bare, Math.max(0, column - 1));
    if (start !== -1) put(source, line - 1, [start, start + bare.length], name);
  }
  return { changes };
}

function idLine(text: string): { readonly line: number; readonly start: number; readonly end: number } | undefined {
  const lines = toLines(text);
  const end = lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/.test(line));
  for (let line = 1; line < end; line++) {
    const found = /^(id[ \t]*:[ \t]*["']?)([^"'\s#]+)/.exec(lines[line] ?? '');
    if (found) return { line, start: found[1]?.length ?? 0, end: (found[1]?.length ?? 0) + (found[2]?.length ?? 0) };
  }
  return undefined;
}

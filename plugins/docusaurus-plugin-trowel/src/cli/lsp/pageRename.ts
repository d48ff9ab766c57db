import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { findReferenceAt } from '../../editor/referenceAt.ts';
import { nameOfId } from '../../shared/name.ts';
import type { OpenFile, Renameable } from './feature.ts';
import { readOpenPage } from './openPage.ts';
import { uriOfPage } from './pageAddress.ts';
import { checkOwn, findId, renameEntry, writeId } from './renameEntry.ts';

/** Finds what can be renamed at a place: the page itself at its own id, or the page that a reference names. */
export function findRenameable(open: OpenFile, position: Position): Renameable | undefined {
  const own = findOwnId(open, position);
  if (own) return own;
  const named = findNamed(open, position);
  if (!named) return undefined;
  checkOwn(named.entry.id, open);
  const at = (character: number) => ({ line: position.line, character });
  return { range: { start: at(named.start), end: at(named.end) }, placeholder: nameOfId(named.entry.id) };
}

/** Renames a page, and all that names it. */
export async function renamePage(open: OpenFile, position: Position, name: string): Promise<WorkspaceEdit | undefined> {
  if (findOwnId(open, position)) {
    const own = open.known.hub.entries.find(({ source }) => source === open.source);
    if (own) return renameEntry(own, name, open);
    // A page that the hub has not read yet is named by none.
    return { changes: { [uriOfPage(open, open.source ?? '')]: [writeId(open.document.getText(), name)] } };
  }
  const named = findNamed(open, position);
  return named && renameEntry(named.entry, name, open);
}

function findOwnId({ document }: OpenFile, { line, character }: Position): Renameable | undefined {
  const text = document.getText();
  const own = findId(text);
  if (own?.line !== line || character > own.end) return undefined;
  const range = { start: { line, character: own.start }, end: { line, character: own.end } };
  return { range, placeholder: document.getText(range) };
}

/** Finds the page that is named at a place. A link to a file names the file, whose name is the editor's to change. */
function findNamed(open: OpenFile, position: Position) {
  const page = readOpenPage(open);
  const named = findReferenceAt(page, position);
  if (!named || /\.mdx?$/i.test(named.target)) return undefined;
  const found = open.known.resolve(named, page.page?.entry);
  return found.type === 'found' ? { ...named, entry: found.entry } : undefined;
}

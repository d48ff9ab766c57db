import type { CancellationToken, Position, WorkspaceEdit } from 'vscode-languageserver';
import { findFieldCursor } from '../../editor/fieldCursor.ts';
import { toLines } from '../../editor/frontMatterLines.ts';
import { findReferenceAt } from '../../editor/referenceAt.ts';
import { nameOfId } from '../../shared/name.ts';
import type { OpenFile, Renameable } from './feature.ts';
import { readOpenPage } from './openPage.ts';
import { checkOwn, renameEntry } from './renameEntry.ts';

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
export async function renamePage(
  open: OpenFile,
  position: Position,
  name: string,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const own = findOwnId(open, position) && open.known.hub.entries.find(({ source }) => source === open.source);
  if (own) return renameEntry(own, name, open, token);
  const named = findNamed(open, position);
  return named && renameEntry(named.entry, name, open, token);
}

function findOwnId({ document }: OpenFile, { line, character }: Position): Renameable | undefined {
  const lines = toLines(document.getText());
  const name = /^(["']?)id\1[ \t]*:[ \t]*/.exec(lines[line] ?? '')?.[0];
  const value = name === undefined ? undefined : findFieldCursor(lines, line, name.length);
  // An `id` inside of another field's value is not the page's.
  if (value?.wants !== 'value' || value.path.join('/') !== 'id') return undefined;
  const { whole, start, end } = value;
  if (whole === '' || character > end) return undefined;
  return { range: { start: { line, character: start }, end: { line, character: end } }, placeholder: whole };
}

/** Finds the page that is named at a place. A link to a file names the file, whose name is the editor's to change. */
function findNamed(open: OpenFile, position: Position) {
  const page = readOpenPage(open);
  const named = findReferenceAt(page, position);
  if (!named || /\.mdx?$/i.test(named.target)) return undefined;
  const found = open.known.resolve(named, page.page?.entry);
  return found.type === 'found' ? { ...named, entry: found.entry } : undefined;
}

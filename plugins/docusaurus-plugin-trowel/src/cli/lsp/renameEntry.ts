import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { setField } from '../../content/frontMatterEditor.ts';
import type { EditorEntry } from '../../editor/editorHub.ts';
import { isFrontMatterLine, toLines } from '../../editor/frontMatterLines.ts';
import { describeBadName, toRenamed } from '../../editor/renaming.ts';
import { findTextChange } from '../../editor/textEdit.ts';
import { findWordAt } from '../../editor/words.ts';
import { toYamlWord } from '../../editor/yamlWord.ts';
import { splitCitedId } from '../../shared/citedId.ts';
import { nameOfId } from '../../shared/name.ts';
import { toYaml } from '../../shared/yaml.ts';
import type { OpenFile } from './feature.ts';
import { findMarkedPlaces } from './markedPlaces.ts';
import { uriOfPage } from './pageAddress.ts';

/** What goes on a name: `pay` is no part of `pay-later`. */
const letters = /[\p{L}\p{N}_-]/u;

/** Says why something cannot be renamed. The editor shows it. */
export function refuse(message: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** Throws where the page of an entry is not one of this hub's files, and cannot be changed here. */
export function checkOwn(id: string, { known }: Pick<OpenFile, 'known'>): void {
  const other = splitCitedId(id);
  if (other) refuse(`This page belongs to the hub \`${other.hub}\`; rename it there.`);
  if (known.root === '') refuse('This page belongs to a published hub; rename it in the repository of that hub.');
}

/**
 * Changes the id of a page, and all that names it by its id: pages, open or not, and markers in code. A page that is called as its file
 * gets an `id`. Names by number, file or title stay right as they are.
 */
export async function renameEntry(
  { id, kind, source }: Pick<EditorEntry, 'id' | 'kind' | 'source'>,
  name: string,
  open: OpenFile,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  checkOwn(id, open);
  const bad = describeBadName(name, { id, kind, entries: open.known.hub.entries });
  if (bad !== undefined) refuse(bad);
  const { workspace } = open;
  if (name === nameOfId(id)) return { changes: {} };
  const uses = await workspace.hub.findUses(id);
  // Half of a renaming is worse than none.
  if (!uses)
    return refuse('The hub is not read yet, so nobody knows which pages name this one; rename it in a moment.');
  const edits = createEdits();
  // Read once the answer is there: the page may be typed in until then.
  const text = workspace.hub.textOf(source);
  if (text === undefined) return refuse(`\`${source}\` cannot be read.`);
  for (const use of uses) {
    const renamed = toRenamed(use.target, id, name);
    if (renamed === undefined) continue;
    const lines = toLines(workspace.hub.textOf(use.source) ?? '');
    const isInFields = isFrontMatterLine(lines, use.line - 1);
    const at = { word: use.target, line: use.line - 1, character: use.column - 1, isInFields, letters };
    const found = findWordAt(lines, at);
    if (!found) continue;
    const own = lines[found.line] ?? '';
    const written = isInFields ? toYamlWord(renamed, own, found.start) : renamed;
    edits.put(uriOfPage(open, use.source), found.line, [found.start, found.start + use.target.length], written);
  }
  edits.add(uriOfPage(open, source), writeId(text, name));
  for (const { uri, range, name: written } of await findMarkedPlaces(id, open, token)) {
    const renamed = toRenamed(written, id, name);
    if (renamed !== undefined) edits.add(uri, { range, newText: renamed });
  }
  return { changes: edits.all() };
}

/** Writes the id of a page in the place of the one that it has, or as a new field. */
export function writeId(text: string, name: string): TextEdit {
  try {
    return findTextChange(text, setField(text, 'id', toYaml(name)));
  } catch (error) {
    return refuse(`The page cannot get an \`id\`: ${(error as Error).message}`);
  }
}

/** Collects edits by file, none twice. */
function createEdits() {
  const changes: Record<string, TextEdit[]> = {};
  const add = (uri: string, edit: TextEdit) => {
    const list = changes[uri] ?? [];
    changes[uri] = list;
    const isThere = ({ range: { start } }: TextEdit) =>
      start.line === edit.range.start.line && start.character === edit.range.start.character;
    if (!list.some(isThere)) list.push(edit);
  };
  return {
    add,
    put: (uri: string, line: number, [start, end]: readonly [number, number], newText: string) =>
      add(uri, { range: { start: { line, character: start }, end: { line, character: end } }, newText }),
    all: () => changes,
  };
}

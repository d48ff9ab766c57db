import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { OpenText } from './feature.ts';

interface Editor {
  readonly toFile: (uri: string) => string | undefined;
  /** Whether it takes edits that say of which version of a text they are made. */
  readonly takesVersions: boolean;
}

/**
 * Makes the function that addresses edits as the editor names its open files, and says of which version of their texts they are made.
 * The editor then refuses an edit of a text in which somebody has typed since.
 */
export function addressEdits(
  openFiles: readonly Pick<OpenText, 'file' | 'uri' | 'version'>[],
  { toFile, takesVersions }: Editor,
): (edit: WorkspaceEdit) => WorkspaceEdit {
  const byFile = new Map(openFiles.map((open) => [open.file, open]));
  return (edit) => {
    const { changes } = edit;
    if (!changes) return edit;
    const files = Object.entries(changes).map(([uri, edits]) => ({ open: byFile.get(toFile(uri) ?? ''), uri, edits }));
    if (!takesVersions)
      return { changes: Object.fromEntries(files.map(({ open, uri, edits }) => [open?.uri ?? uri, edits])) };
    return {
      documentChanges: files.map(({ open, uri, edits }) => ({
        textDocument: { uri: open?.uri ?? uri, version: open?.version ?? null },
        edits: edits as TextEdit[],
      })),
    };
  };
}

import { type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';

interface Kind {
  readonly kind: string;
  readonly label: string;
  readonly description: string;
}

/** Asks for a kind and a title, and makes the page that the server writes of them. Nothing is made when one of them is not given. */
export async function createPage(server: BaseLanguageClient): Promise<void> {
  const active = window.activeTextEditor;
  // In a workspace of several hubs, the one of the file that is open.
  const uri = active && server.code2ProtocolConverter.asUri(active.document.uri);
  const ask = <Answer>(command: string, given: object) =>
    server.sendRequest<Answer>('workspace/executeCommand', { command, arguments: [{ ...given, uri }] });
  const kinds = await ask<readonly Kind[] | null>('trowel.kinds', {});
  if (!kinds?.length) {
    void window.showInformationMessage('No hub here has pages that can be written in this workspace.');
    return;
  }
  const chosen = await window.showQuickPick(
    kinds.map(({ kind, label, description }) => ({ label, detail: description, name: kind })),
    { title: 'New page', placeHolder: 'The kind of the page' },
  );
  const title =
    chosen &&
    (await window.showInputBox({ title: `New page: ${chosen.label}`, prompt: 'The title of the page' }))?.trim();
  if (!chosen || !title) return;
  const edit = await server.protocol2CodeConverter.asWorkspaceEdit(
    await ask<WorkspaceEdit | null>('trowel.newPage', { kind: chosen.name, title }),
  );
  const [written] = edit?.entries() ?? [];
  if (!edit || !written || !(await workspace.applyEdit(edit))) {
    void window.showErrorMessage('The page was not made: its hub is not read yet, or the file is there already.');
    return;
  }
  await window.showTextDocument(written[0] satisfies Uri);
}

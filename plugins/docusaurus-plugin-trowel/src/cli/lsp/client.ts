import type { ClientCapabilities } from 'vscode-languageserver';

/** What the editor can do, as far as the server asks. */
export interface Client {
  /** It answers `workspace/configuration`. */
  readonly hasConfiguration: boolean;
  /** It says when its configuration changes, once it is asked to. */
  readonly canRegisterConfiguration: boolean;
  /** It watches files for the server. */
  readonly canWatch: boolean;
  /** It watches files outside of its folders, too. */
  readonly canWatchOutside: boolean;
  readonly canShowDocument: boolean;
  readonly canRefreshLenses: boolean;
  readonly showsMarkdown: boolean;
  readonly takesLinks: boolean;
  /** It makes files when an edit says so. */
  readonly canCreate: boolean;
  /** It takes edits that say of which version of a text they are made. */
  readonly takesVersions: boolean;
  /** It knows snippets, which say where to type next. */
  readonly snippets: boolean;
}

/** Reads what an editor can do from what it says of itself, which may be anything. */
export function toClient(capabilities: ClientCapabilities | null | undefined): Client {
  const { workspace, textDocument, window } = capabilities ?? {};
  const formats = textDocument?.hover?.contentFormat;
  return {
    hasConfiguration: workspace?.configuration === true,
    canRegisterConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    canWatchOutside: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    canShowDocument: window?.showDocument?.support === true,
    canRefreshLenses: workspace?.codeLens?.refreshSupport === true,
    showsMarkdown: !Array.isArray(formats) || formats.includes('markdown'),
    canCreate: workspace?.workspaceEdit?.resourceOperations?.includes?.('create') === true,
    takesVersions: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesLinks: textDocument?.definition?.linkSupport === true,
  };
}

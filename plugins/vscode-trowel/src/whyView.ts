import { commands, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';

/** The command that links in the view send, to open the file of a page. */
export const openPageCommand = 'trowel.openPage';

/** What shows, beside the code, why it is as it is. */
export interface WhyView {
  /** Shows what the server says of a file, as Markdown. */
  readonly show: (markdown: string, file: Uri) => Promise<void>;
  readonly dispose: () => void;
}

/** Makes the view. It is opened when it is needed, and used again. */
export function createWhyView(): WhyView {
  let panel: WebviewPanel | undefined;
  return {
    async show(markdown, file) {
      const title = `Why: ${file.path.replace(/^.*\//, '')}`;
      const body = await commands.executeCommand<string>('markdown.api.render', toCommandLinks(markdown));
      const where = { viewColumn: panel?.viewColumn ?? ViewColumn.Beside, preserveFocus: true };
      if (!panel) {
        panel = window.createWebviewPanel('trowel.why', title, where, {
          // No script runs there: what is shown is from pages.
          enableCommandUris: [openPageCommand],
          enableFindWidget: true,
          localResourceRoots: [],
        });
        panel.onDidDispose(() => {
          panel = undefined;
        });
      }
      panel.title = title;
      panel.webview.html = toDocument(body);
      panel.reveal(where.viewColumn, true);
    },
    dispose: () => panel?.dispose(),
  };
}

/** Opens the file of a page. */
export async function openPage(address: unknown): Promise<void> {
  if (typeof address === 'string' && address.startsWith('file:')) await window.showTextDocument(Uri.parse(address));
}

/** Lets links to files send a command, since neither a view nor what renders Markdown lets them through. */
function toCommandLinks(markdown: string): string {
  return markdown.replace(
    /\]\(<(file:[^<>\n]*)>\)/g,
    (_, address) => `](<command:${openPageCommand}?${encodeURIComponent(JSON.stringify([address]))}>)`,
  );
}

function toDocument(body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { max-width: 44em; padding: 0.5em 1.5em 2em; line-height: 1.5; }
ul { padding-inline-start: 1.4em; }
li { margin-block: 0.4em; }
hr { margin-block: 1.5em; border: 0; border-block-start: 1px solid var(--vscode-widget-border, currentcolor); }
</style>
</head>
<body>${body}</body>
</html>`;
}

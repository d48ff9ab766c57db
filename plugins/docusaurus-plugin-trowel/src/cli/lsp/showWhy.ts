import type { Connection } from 'vscode-languageserver';
import { toHover } from '../../editor/codeHover.ts';
import { toGovernedLine } from '../../editor/codeNotes.ts';
import { toShortTitle } from '../../editor/escapedText.ts';
import type { GoverningPage } from '../../why/types.ts';
import type { Client } from './client.ts';
import type { WhyArguments } from './codeLenses.ts';
import type { OpenFile } from './feature.ts';
import { addressOf } from './pageAddress.ts';

/** How many pages an editor lets one choose from. */
const mostChoices = 5;

/** What the command answers, for an editor that shows it in its own way. */
export interface ShownWhy {
  /** The whole answer, as Markdown. */
  readonly markdown: string;
  readonly pages: readonly { readonly title: string; readonly address?: string }[];
}

/** Reads the arguments of the command, which can be anything. */
export function readWhyArguments(given: unknown): WhyArguments | undefined {
  const { uri, pages, show } = (Array.isArray(given) ? (given[0] ?? {}) : {}) as Partial<Record<string, unknown>>;
  if (typeof uri !== 'string' || !Array.isArray(pages)) return undefined;
  return { uri, pages: pages.filter((id) => typeof id === 'string'), show: show !== false };
}

/** Shows why code is as it is: opens the page, or lets one choose among several, unless the editor does it. Writes nothing. */
export function showWhy(
  { pages: ids, show: isShown }: WhyArguments,
  open: Pick<OpenFile, 'known'>,
  { connection, client }: { readonly connection: Connection; readonly client: Client },
): ShownWhy | null {
  const pages = ids.flatMap((id) => open.known.pageOf(id) ?? []);
  const [first, ...others] = pages;
  if (!first) return null;
  const line = toGovernedLine(pages);
  const choices = new Map(pages.slice(0, mostChoices).map((page) => [toShortTitle(page.title), page]));
  const openPage = (page: GoverningPage) => {
    const uri = addressOf(open, page);
    if (uri === undefined || !client.canShowDocument) return connection.window.showInformationMessage(line);
    const isFile = uri.startsWith('file:');
    return connection.window.showDocument({ uri, external: !isFile, takeFocus: true });
  };
  const show = async () => {
    if (others.length === 0 || !client.canShowDocument) return openPage(first);
    const chosen = await connection.window.showInformationMessage(
      line,
      ...[...choices.keys()].map((title) => ({ title })),
    );
    const page = chosen && choices.get(chosen.title);
    return page && openPage(page);
  };
  // Not waited for: somebody chooses when they like.
  if (isShown) show().catch(() => undefined);
  return {
    markdown: toHover(pages, (page) => addressOf(open, page)),
    pages: pages.map((page) => ({ title: page.title, address: addressOf(open, page) })),
  };
}

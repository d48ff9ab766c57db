import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import { mostPages, type Offer } from '../../editor/offer.ts';
import type { OpenFile } from './feature.ts';

/** The protocol's numbers: of CompletionItemKind. */
const itemKinds = { field: 10, value: 12, page: 18, tag: 14, block: 15, kind: 7 } as const;

/** Makes the editor's list of offers. It is asked again for more pages when somebody goes on writing. */
export function toCompletion(
  offers: readonly Offer[],
  { line }: Position,
  { snippets, document }: Pick<OpenFile, 'snippets' | 'document'>,
): CompletionList {
  const [ending] = /\r\n?|\n/.exec(document.getText()) ?? ['\n'];
  const items = offers.map(
    ({ label, type, insert, snippet, start, end, detail, note, filter }, at): CompletionItem => ({
      label,
      kind: itemKinds[type],
      textEdit: {
        range: { start: { line, character: start }, end: { line, character: end } },
        newText: (snippets && snippet !== undefined ? snippet : insert).replaceAll('\n', ending),
      },
      ...(snippets && snippet !== undefined && { insertTextFormat: 2 as const }),
      sortText: String(at).padStart(4, '0'),
      ...(filter !== undefined && { filterText: filter }),
      ...(detail !== undefined && { detail }),
      ...(note !== undefined && { documentation: note }),
    }),
  );
  return { items, isIncomplete: items.length >= mostPages };
}

import type { DocumentSymbol } from 'vscode-languageserver';
import { toPlainText } from '../../content/encoding.ts';
import { findFieldCursor } from '../../editor/fieldCursor.ts';
import { findSlot, partsOf } from '../../editor/fieldSlot.ts';
import { toEntryNote } from '../../editor/pageNotes.ts';
import { offerAt } from '../../editor/pageOffers.ts';
import { type OutlineItem, toOutline } from '../../editor/pageOutline.ts';
import { findReferenceAt } from '../../editor/referenceAt.ts';
import { findCodeOf } from './codeReferences.ts';
import { lineOf, toDiagnostic } from './convert.ts';
import type { Feature, OpenFile } from './feature.ts';
import { toCompletion } from './offerItem.ts';
import { findOpenProblems, readOpenPage } from './openPage.ts';
import { findActions } from './pageActions.ts';
import { uriOfPage } from './pageAddress.ts';
import { findRenameable, renamePage } from './pageRename.ts';

/** What the server answers about pages of the hub. */
export const pageFeature: Feature = {
  diagnostics: (open) => findOpenProblems(open).map((problem) => toDiagnostic(problem, open.document)),
  completion: (open, position) =>
    toCompletion(offerAt(readOpenPage(open), position, { hub: open.known.hub, today: open.today }), position, open),
  hover(open, position) {
    const entry = findNamed(open, position);
    if (entry) {
      const linkTo = ({ source }: { readonly source: string }) => uriOfPage(open, source);
      return { contents: { kind: 'markdown', value: toEntryNote(entry, { linkTo, today: open.today }) } };
    }
    const page = readOpenPage(open);
    const cursor = findFieldCursor(page.lines, position.line, position.character);
    if (!cursor || cursor.wants === 'value') return undefined;
    const name = (cursor.path.length === 0 && page.kind.aliases?.[cursor.whole]) || cursor.whole;
    const description = partsOf(findSlot(page.kind, cursor.path))?.get(name)?.().description;
    return description === undefined
      ? undefined
      : { contents: { kind: 'markdown', value: `**${name}** ${description}` } };
  },
  definition(open, position) {
    const entry = findNamed(open, position);
    const start = { line: 0, character: 0 };
    return entry && { uri: uriOfPage(open, entry.source), range: { start, end: start } };
  },
  async references(open, _, work) {
    const own = open.known.hub.entries.find(({ source }) => source === open.source);
    return own ? findCodeOf([own], open, work) : [];
  },
  actions: findActions,
  renameable: findRenameable,
  rename: renamePage,
  symbols(open) {
    const { page } = readOpenPage(open);
    if (!page) return [];
    const toSymbol = ({ name, type, detail, first, last, children }: OutlineItem): DocumentSymbol => ({
      name,
      // The protocol's numbers of String and Event.
      kind: type === 'heading' ? 15 : 24,
      ...(detail !== undefined && { detail }),
      range: { start: { line: first, character: 0 }, end: lineOf(open.document, last).end },
      selectionRange: lineOf(open.document, first),
      children: children.map(toSymbol),
    });
    return toOutline(toPlainText(open.document.getText()), page).map(toSymbol);
  },
};

function findNamed(open: OpenFile, position: Parameters<typeof findReferenceAt>[1]) {
  const page = readOpenPage(open);
  const named = findReferenceAt(page, position);
  const found = named && open.known.resolve(named, page.page?.entry);
  return found?.type === 'found' ? found.entry : undefined;
}

import type { CodeAction, CodeActionContext, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix } from '../../content/fix.ts';
import { setField, tryEdit } from '../../content/frontMatterEditor.ts';
import { withoutOrdinal } from '../../content/title.ts';
import { addNames } from '../../editor/addNames.ts';
import { findFixes } from '../../editor/pageFixes.ts';
import { findReferenceAt } from '../../editor/referenceAt.ts';
import { findTextChange } from '../../editor/textEdit.ts';
import { nameOfId } from '../../shared/name.ts';
import { toDiagnostic } from './convert.ts';
import type { OpenFile } from './feature.ts';
import { findOpenProblems, readOpenPage } from './openPage.ts';
import { uriOfPage } from './pageAddress.ts';
import { answerNewPage } from './pageCommand.ts';

/** Lists what an editor can do at a range of a page: mend its problems, renew its day, say the other side of a supersession. */
export function findActions(open: OpenFile, range: Range, { diagnostics, only }: CodeActionContext): CodeAction[] {
  if (only && !only.includes('quickfix')) return [];
  const text = open.document.getText();
  const { kind, source } = readOpenPage(open);
  const { uri } = open.document;
  const fixes = findOpenProblems(open).flatMap((problem) => {
    const diagnostic = toDiagnostic(problem, open.document);
    if (!isTouched(diagnostic.range, range)) return [];
    const given = diagnostics.find(({ message, code }) => message === problem.message && code === problem.code);
    return findFixes(problem, { text, kind, source, today: open.today, entries: open.known.hub.entries }).flatMap(
      (fix): CodeAction[] => {
        const edit = 'text' in fix ? toEdit(uri, text, fix.text) : writeMissing(fix.page, open);
        const { title, isPreferred } = fix;
        const action = { title, kind: 'quickfix', diagnostics: [given ?? diagnostic] };
        return edit ? [{ ...action, ...(isPreferred && { isPreferred }), edit }] : [];
      },
    );
  });
  // A page that is due can have a problem that says so.
  const renewal = renew(open, range, text).filter(({ title }) => !fixes.some((fix) => fix.title === title));
  return [...fixes, ...renewal, ...otherSide(open, range)];
}

/** Whether two ranges have a place in common; an edge is one. */
function isTouched(one: Range, other: Range): boolean {
  const isBefore = (a: Range['start'], b: Range['start']) =>
    a.line < b.line || (a.line === b.line && a.character < b.character);
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

/** Offers to say that the page is right today: at its day, and anywhere in a page that is due. */
function renew({ document, today, known, source }: OpenFile, { start }: Range, text: string): CodeAction[] {
  const line = document.getText({
    start: { line: start.line, character: 0 },
    end: { line: start.line + 1, character: 0 },
  });
  const due = known.hub.entries.find((entry) => entry.source === source)?.due;
  const isAsked = /^verified[ \t]*:/.test(line) || (due !== undefined && due <= today);
  if (!isAsked || new RegExp(`^verified[ \\t]*:[ \\t]*${today}`, 'm').test(text)) return [];
  const edit = tryEdit(() => toEdit(document.uri, text, setField(text, 'verified', today)));
  return edit ? [{ title: `Set \`verified\` to today, ${today}`, kind: 'quickfix', edit }] : [];
}

/** Offers to say of a decision that this one supersedes that it is superseded: in its own page. */
function otherSide(open: OpenFile, { start }: Range): CodeAction[] {
  const page = readOpenPage(open);
  const named = findReferenceAt(page, start);
  const reference = page.page?.entry.references.find(
    ({ target, relation, at }) => relation === 'supersedes' && at?.line === start.line + 1 && target === named?.target,
  );
  if (!reference || !page.page) return [];
  const found = open.known.resolve(reference, page.page.entry);
  if (found.type !== 'found' || found.entry.status === 'superseded') return [];
  const uri = uriOfPage(open, found.entry.source);
  const text = open.workspace.hub.textOf(found.entry.source);
  if (text === undefined) return [];
  const own = nameOfId(page.page.entry.id);
  const edit = tryEdit(() =>
    toEdit(uri, text, addNames(setField(text, 'status', 'superseded'), 'superseded_by', [own])),
  );
  return edit ? [{ title: `Say in “${found.entry.title}” that it is superseded`, kind: 'quickfix', edit }] : [];
}

/** Makes the page that a reference names and that is not there; nothing where its file could not have that name. */
function writeMissing({ kind, name }: Extract<Fix, { type: 'page' }>, open: OpenFile): WorkspaceEdit | undefined {
  if (!open.canCreate) return undefined;
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const edit = answerNewPage({ kind, title }, open);
  const [made] = edit?.documentChanges ?? [];
  const file = made && 'uri' in made ? decodeURIComponent(made.uri) : '';
  return withoutOrdinal(file.replace(/^.*\//, '').replace(/\.md$/, '')) === name ? edit : undefined;
}

function toEdit(uri: string, before: string, after: string): WorkspaceEdit {
  return { changes: { [uri]: [findTextChange(before, after)] } };
}

import type { WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod';
import { kindNames } from '../../content/kinds/index.ts';
import { toNewPage } from '../../editor/newPage.ts';
import type { OpenFile } from './feature.ts';
import { uriOfPage } from './pageAddress.ts';

/** The command that makes a new page: `{kind, title}`, and `uri` of a file of the hub or beside it, where there are several. */
export const newPageCommand = 'trowel.newPage';
/** The command that lists the kinds of pages which can be made. */
export const kindsCommand = 'trowel.kinds';

/** Lists the kinds of pages; none for a published hub, whose files are elsewhere. */
export function answerKinds({ known }: Pick<OpenFile, 'known'>) {
  if (known.root === '') return [];
  return Object.values(known.kinds).map(({ name, label: [label], description }) => ({
    kind: name,
    label,
    description,
  }));
}

const schema = z.object({ kind: z.enum(kindNames), title: z.string().trim().min(1) });

/** Answers the command with the edit that makes the page; the editor applies it. `undefined` for what is no kind or has no title. */
export function answerNewPage(
  given: unknown,
  { known, today }: Pick<OpenFile, 'known' | 'today'>,
): WorkspaceEdit | undefined {
  const read = schema.safeParse(given);
  if (!read.success || known.root === '') return undefined;
  const { kind, title } = read.data;
  const { source, text } = toNewPage(kind, title, { entries: known.hub.entries, kinds: known.kinds, today });
  const uri = uriOfPage({ known }, source);
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: false, overwrite: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}

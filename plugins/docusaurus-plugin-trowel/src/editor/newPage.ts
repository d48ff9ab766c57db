import type { KindName, Kinds } from '../content/kinds/index.ts';
import type { CalendarDate } from '../shared/date.ts';
import { startDraft } from '../write/draft.ts';
import { toFieldHint } from '../write/fieldHint.ts';
import { toFileName } from '../write/fileName.ts';
import { writePage } from '../write/pageText.ts';
import { findPlace, folderOfPage, listTaken } from '../write/place.ts';
import { toForm } from '../write/toForm.ts';
import type { EditorEntry } from './editorHub.ts';

interface NewPageInput {
  readonly entries: readonly Pick<EditorEntry, 'kind' | 'source'>[];
  readonly kinds: Kinds;
  readonly today: CalendarDate;
}

/** Makes a new page of a kind from its template, as `trowel new` does: the path of its file, and its text. */
export function toNewPage(
  kind: KindName,
  title: string,
  { entries, kinds, today }: NewPageInput,
): { readonly source: string; readonly text: string } {
  const ofKind = entries.filter((entry) => entry.kind === kind).map(({ source }) => source);
  const form = toForm(kinds[kind], findPlace(kind, { sources: ofKind }));
  const draft = startDraft(form, { request: { title }, today });
  const folder = folderOfPage(form, draft.values.log);
  const taken = listTaken(
    entries.map(({ source }) => source),
    folder,
  );
  const { name } = toFileName(form, { title, taken, date: today });
  return { source: `${folder}/${name}.md`, text: writePage(form, draft, { template: true, hintOf: toFieldHint }) };
}

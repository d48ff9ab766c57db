import type { WriteForms, WritePageProps } from 'docusaurus-plugin-trowel/props';
import type { WriteRequest } from 'docusaurus-plugin-trowel/shared';
import {
  confirmDraft,
  type Draft,
  type DraftStore,
  type FittedDraft,
  fitDraft,
  type KindForm,
  loadEditing,
  type loadKinds,
  startDraft,
  toDraftId,
  type WrittenPage,
  writePage,
} from 'docusaurus-plugin-trowel/write';

type Kinds = Awaited<ReturnType<typeof loadKinds>>;

/** Why a page cannot be opened. */
export type OpenProblem = 'unknown-page' | 'mdx' | 'no-sources' | 'shortened' | 'not-loaded' | 'gone';

/** A page that is being written, as it was opened. */
export interface OpenedDraft extends FittedDraft {
  readonly id: string;
  readonly form: KindForm;
  readonly kinds: Kinds;
  readonly forms: WriteForms;
  readonly store: DraftStore;
  /** The name of the file that somebody has chosen. */
  readonly file?: string;
  /** When the draft was last changed, if this browser has kept it. */
  readonly kept?: number;
  /** The page that is changed: its source, and its text when that was begun. */
  readonly edit?: { readonly source: string; readonly text: string };
  /** Whether the reader confirms that page: its day of verification is today's. */
  readonly isConfirmed?: boolean;
  /** Whether that page has changed since. */
  readonly isOutdated?: boolean;
  /** Writes the page, or says why a page that is there cannot be changed by a form. */
  readonly write: (draft: Draft) => WrittenPage;
}

interface OpenInput {
  readonly write: WritePageProps;
  readonly forms: WriteForms;
  readonly kinds: Kinds;
  readonly store: DraftStore;
  readonly request: WriteRequest;
  /** The id of a draft of this browser. */
  readonly draft?: string;
  readonly today: string;
}

/** Opens a draft of this browser, a page that is there, or a new page; or says why not. */
export async function openDraft({
  write: { sources },
  forms,
  kinds,
  store,
  request,
  draft,
  today,
}: OpenInput): Promise<OpenedDraft | { readonly problem: OpenProblem }> {
  const common = { forms, kinds, store };
  const formOf = (kind: string | undefined) => forms.forms.find((form) => form.kind === kind);
  const kept = draft === undefined ? undefined : store.find(draft);
  if (kept) {
    // A kind that is gone: its text is all that is left, and that is a page all the same.
    const form = formOf(kept.kind) ?? formOf('guide');
    if (!form) return { problem: 'gone' };
    const { file, edit } = kept;
    return {
      ...common,
      id: kept.id,
      kept: kept.changed,
      form,
      ...fitDraft(form, kept.draft),
      file,
      edit,
      isOutdated: edit !== undefined && (await hasChanged(edit, sources)),
      write: await toWriter(form, edit),
    };
  }
  if (draft !== undefined && request.kind === undefined && request.edit === undefined) return { problem: 'gone' };
  if (request.edit !== undefined) {
    const entry = forms.entries.find(([kind, name]) => `${kind}/${name}` === request.edit);
    const form = formOf(entry?.[0]);
    if (!entry || !form) return { problem: 'unknown-page' };
    if (sources === undefined) return { problem: 'no-sources' };
    const source = entry[3];
    if (forms.shortened?.includes(source)) return { problem: 'shortened' };
    const text = await loadSource(sources, source);
    if (text === undefined) return { problem: 'not-loaded' };
    const { readPage, isMdxPage } = await loadEditing();
    const edit = { source, text };
    if (isMdxPage(form, edit)) return { problem: 'mdx' };
    const read = readPage(form, text);
    const isConfirmed = request.confirm === 'yes';
    const draft = isConfirmed ? confirmDraft(read, today) : read;
    return { ...common, id: toDraftId(), form, draft, rest: {}, edit, isConfirmed, write: await toWriter(form, edit) };
  }
  const form = formOf(request.kind) ?? formOf('guide');
  if (!form) return { problem: 'gone' };
  const started = startDraft(form, { request, today });
  return { ...common, id: toDraftId(), form, draft: started, rest: {}, write: await toWriter(form, undefined) };
}

/** What writes the page: the whole of a new one, of one that is there only what was changed. */
async function toWriter(form: KindForm, edit: OpenedDraft['edit']): Promise<OpenedDraft['write']> {
  if (!edit) return (draft) => ({ text: writePage(form, draft) });
  const { changePage } = await loadEditing();
  return (draft) => changePage(form, draft, edit.text);
}

/** Says whether a page has another text than when its change was begun. Of what cannot be loaded nothing is said. */
async function hasChanged({ source, text }: NonNullable<OpenedDraft['edit']>, sources: string | undefined) {
  const now = sources === undefined ? undefined : await loadSource(sources, source);
  return now !== undefined && now !== text;
}

async function loadSource(sources: string, source: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${sources}${source.split('/').map(encodeURIComponent).join('/')}`);
    // A server that has no such file may answer with a page.
    if (!response.ok || /html/.test(response.headers.get('Content-Type') ?? '')) return undefined;
    return await response.text();
  } catch {
    return undefined;
  }
}

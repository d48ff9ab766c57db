import {
  type FileName,
  findNameFault,
  folderOfPage,
  listTaken,
  type NameFault,
  toFileName,
} from 'docusaurus-plugin-trowel/write';
import type { DraftState } from './useDraft.ts';

/** The name of the page's file, and what is wrong with it. */
export interface NamedFile extends FileName {
  readonly fault?: NameFault;
}

/** Finds the folder of a new page. */
export function findFolder({ opened: { form }, draft }: DraftState): string {
  return folderOfPage(form, draft.values.log);
}

/** Names the file of a new page: as its writer wants it, else from the title. */
export function findName(state: DraftState): NamedFile {
  const { opened, draft, file } = state;
  const taken = listTaken(
    opened.forms.entries.map(([, , , source]) => source),
    findFolder(state),
  );
  if (file !== undefined) return { name: file, because: [], fault: findNameFault(file, taken) };
  const { title, date } = draft.values;
  return toFileName(opened.form, {
    title: typeof title === 'string' ? title : '',
    taken,
    date: typeof date === 'string' ? date : undefined,
  });
}

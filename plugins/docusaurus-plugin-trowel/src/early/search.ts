import { isSearchKey } from '../shared/searchKey.ts';
import type { EarlyPage } from './page.ts';

const frame = '[data-trowel-search-dialog]';

/**
 * Opens the search dialog, which stands in the page. Its field keeps text, caret and focus while React hydrates it; Enter and
 * the button to close are forms, which the browser answers.
 */
export function openSearch({ root, on, whenReact }: EarlyPage): void {
  const dialog = root.querySelector<HTMLDialogElement>(frame);
  if (!dialog) return;
  const open = (event: Event) => {
    event.preventDefault();
    if (!dialog.open) {
      dialog.showModal();
      dialog.querySelector('input')?.select();
    }
    return true;
  };
  on('keydown', 'html', (event) => isSearchKey(event) && open(event));
  on('click', '[data-trowel-search]', (event) => event.metaKey || event.ctrlKey || event.shiftKey || open(event));
  // Nothing of it is for React, which reads the field when it has the page.
  for (const type of ['click', 'keydown', 'input', 'change', 'submit'] as const) on(type, frame, () => true);
  // The target is the dialog itself only beside its content.
  on('mousedown', frame, ({ target }) => target === dialog && dialog.close());
  whenReact(() => dialog.open && dispatchEvent(new Event('trowel:search')));
}

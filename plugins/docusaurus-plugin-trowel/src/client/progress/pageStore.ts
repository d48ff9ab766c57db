import { keepUnwritten, takeUnwritten } from './leaving.ts';
import { createStore, type ProgressStore } from './store.ts';

const key = Symbol.for('trowel.store');

/**
 * Returns the page's one store. The script before React and React's are bundled apart and have no module in common, so the page itself
 * holds it: what was read for one is there for the other at once.
 */
export function openPageStore(name: string | undefined): ProgressStore {
  const page = globalThis as { [key]?: ProgressStore };
  if (!page[key]) {
    const store = createStore(name);
    page[key] = store;
    // A page that the browser had put aside has heard nothing of other tabs.
    addEventListener('pageshow', ({ persisted }) => persisted && store.refresh());
    if (name !== undefined) outliveThePage(store, `${name}.unwritten`);
  }
  return page[key];
}

/** A storage that is blocked or full throws: then what was done last is lost, as before. */
function outliveThePage(store: ProgressStore, key: string): void {
  try {
    takeUnwritten(store, key, localStorage);
    addEventListener('pagehide', () => {
      try {
        keepUnwritten(store, key, localStorage);
      } catch {}
    });
  } catch {}
}

import { parseEvents } from '../../progress/eventParser.ts';
import { mergeEvents } from '../../progress/merge.ts';
import { isKept, type ProgressStore } from './store.ts';

/** The part of the browser's local storage that is used here. */
type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps as text what a reader did just before they leave the page, since the database may not write it in time. Called when the page is
 * left.
 */
export function keepUnwritten(store: ProgressStore, key: string, storage: TextStorage): void {
  const unwritten = store.unwritten();
  if (unwritten.length === 0 || !isKept(store.read())) return;
  storage.setItem(key, JSON.stringify(mergeEvents(readEvents(storage.getItem(key)), unwritten)));
}

/**
 * Writes what the page before could not. An event that was written after all does no harm: all are merged by their ids. The text
 * goes when the database has it, unless another page has changed it meanwhile.
 */
export async function takeUnwritten(store: ProgressStore, key: string, storage: TextStorage): Promise<void> {
  const text = storage.getItem(key);
  if (text === null) return;
  store.merge(readEvents(text));
  await store.settle();
  if (store.unwritten().length === 0 && storage.getItem(key) === text) storage.removeItem(key);
}

function readEvents(text: string | null) {
  try {
    return parseEvents([JSON.parse(text ?? '[]')].flat()).events;
  } catch {
    return [];
  }
}

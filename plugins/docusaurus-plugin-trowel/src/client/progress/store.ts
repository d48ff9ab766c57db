import type { ProgressEvent, Unstamped } from '../../progress/event.ts';
import type { ReaderProgress } from '../../progress/progress.ts';

/**
 * Why the browser does not keep what the reader does. `blocked`: it keeps nothing at all; `full`: there is no room; `newer`: what is
 * kept is of a newer version of the hub; `other-tab`: a tab with an older version keeps it locked; `damaged`: some of it cannot be
 * read. All but the last: what the reader does lasts as long as the page, and can be saved to a file.
 */
export type StoreTrouble = 'blocked' | 'full' | 'newer' | 'other-tab' | 'damaged';

/** What the store knows. The same object until something changes. */
export interface StoreState extends ReaderProgress {
  /** `loading` until what the browser keeps has been read. What the reader does before is not lost. */
  readonly phase: 'loading' | 'ready';
  readonly trouble?: StoreTrouble;
  /** All events, sorted. */
  readonly events: readonly ProgressEvent[];
}

/** The reader's progress, kept by the browser, the same in all its tabs. A page has one store, before React and with it. */
export interface ProgressStore {
  read(): StoreState;
  /** Calls back whenever something changes, here or in another tab. Returns a function that ends it. */
  listen(listener: () => void): () => void;
  /** Stamps and adds events. They count at once, and are written then. */
  add(...events: readonly Unstamped[]): void;
  /** Adds events of a file. */
  merge(events: readonly ProgressEvent[]): void;
  /** Resolves when all that was added is written, or cannot be. */
  settle(): Promise<void>;
}

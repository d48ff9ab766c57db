import { stampEvent } from '../../progress/clock.ts';
import type { ProgressEvent, Unstamped } from '../../progress/event.ts';
import { parseEvents } from '../../progress/eventParser.ts';
import { mergeEvents } from '../../progress/merge.ts';
import { type ReaderProgress, readProgress } from '../../progress/progress.ts';
import { addRenames, followRenames, type NamedSteps, type Renames } from '../../progress/renames.ts';
import { toRandomId } from '../../shared/randomId.ts';
import { type Database, openDatabase, readRenames, writeEvents, writeRenames } from './database.ts';

/**
 * Why the browser does not keep what the reader does. `blocked`: it keeps nothing at all; `full`: there is no room; `newer`: what is
 * kept is of a newer version of the hub; `other-tab`: a tab with an older version holds it; `damaged`: some of it cannot be
 * read, and is left as it is; `switched-off`: the site keeps nothing in browsers. All but `damaged`: what the reader does lasts as long as the
 * page, and can be saved to a file.
 */
export type StoreTrouble = 'blocked' | 'full' | 'newer' | 'other-tab' | 'damaged' | 'switched-off';

/** Says whether the browser keeps what the reader does. */
export function isKept({ trouble }: Pick<StoreState, 'trouble'>): boolean {
  return trouble === undefined || trouble === 'damaged';
}

/** What the store knows. The same object until something changes. */
export interface StoreState extends ReaderProgress {
  /** `loading` until what the browser keeps has been read. What the reader does before is not lost. */
  readonly phase: 'loading' | 'ready';
  readonly trouble?: StoreTrouble;
  /** All events, sorted, with the ids that things had then. All else has the present ones. */
  readonly events: readonly ProgressEvent[];
  /** What was renamed, as far as pages have learned it. */
  readonly renamed: Renames;
  /** What the browser keeps and this version cannot read. */
  readonly unread: readonly unknown[];
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
  /** Learns what was renamed. From then on what was done is found under the present ids, on pages that know of no renames, too. */
  learn(steps: NamedSteps): void;
  /** Reads again what the browser keeps. */
  refresh(): void;
  /** What was added and is not written yet. */
  unwritten(): readonly ProgressEvent[];
  /** Resolves when all that was added is written, or cannot be. */
  settle(): Promise<void>;
}

/** What a store is before anything was read. */
export const emptyState: StoreState = { ...readProgress([]), events: [], renamed: {}, unread: [], phase: 'loading' };

/** Makes a store. Without a name, the browser keeps nothing: the site wants it so. */
export function createStore(name: string | undefined, clock: () => Date = () => new Date()): ProgressStore {
  let state = emptyState;
  let database: Promise<Database> | undefined;
  let unwritten: readonly ProgressEvent[] = [];
  let keptRenames: Renames = {};
  let queue = Promise.resolve();
  let isRead = false;
  const listeners = new Set<() => void>();
  const channel = name !== undefined && 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
  if (channel) channel.onmessage = ({ data }) => take(parseEvents([data].flat()).events);

  function change(next: Partial<StoreState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function take(events: readonly ProgressEvent[], { renamed = state.renamed, ...rest }: Partial<StoreState> = {}) {
    const merged = mergeEvents(state.events, events);
    if (merged !== state.events || renamed !== state.renamed)
      change({ ...readProgress(followRenames(merged, renamed)), events: merged, renamed, ...rest });
    else if (Object.keys(rest).length > 0) change(rest);
  }

  function write(events: readonly ProgressEvent[]) {
    take(events);
    channel?.postMessage(events);
    unwritten = [...unwritten, ...events];
    enqueue(async (kept) => {
      const written = unwritten;
      if (written.length > 0) await writeEvents(kept, written);
      unwritten = unwritten.slice(written.length);
      if (state.trouble && state.trouble !== 'damaged')
        change({ trouble: state.unread.length > 0 ? 'damaged' : undefined });
    });
  }

  function load() {
    isRead = false;
    enqueue(async () => {});
  }

  async function readAll(kept: Database) {
    const [values, renames] = await Promise.all([kept.getAll('events'), readRenames(kept)]);
    const { events, faults } = parseEvents(values);
    const unread = faults.map(({ value }) => value);
    keptRenames = renames;
    take(events, {
      phase: 'ready',
      unread,
      trouble: unread.length > 0 ? 'damaged' : undefined,
      renamed: addRenames(renames, { renamed: state.renamed, present: [] }),
    });
    isRead = true;
  }

  /**
   * Does something with the database when all before is done, and all that it keeps has been read: also when that failed before. A lost
   * connection is opened once more.
   */
  function enqueue(task: (kept: Database) => Promise<void>) {
    if (name === undefined) {
      if (state.phase === 'loading') change({ phase: 'ready', trouble: 'switched-off' });
      return;
    }
    const open = async () => {
      database ??= openDatabase(name, () => change({ trouble: 'other-tab' }));
      const kept = await database;
      if (!isRead) await readAll(kept);
      await task(kept);
    };
    queue = queue.then(async () => {
      try {
        await open().catch(() => {
          database = undefined;
          return open();
        });
      } catch (error) {
        database = undefined;
        change({ phase: 'ready', trouble: toTrouble(error) });
      }
    });
  }

  load();
  return {
    read: () => state,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (...events) => {
      const stamped: ProgressEvent[] = [];
      for (const event of events)
        stamped.push(
          stampEvent(event, { known: [...state.events.slice(-1), ...stamped], now: clock(), id: toRandomId() }),
        );
      write(stamped);
    },
    merge: write,
    learn: (steps) => {
      const follow = () => take([], { renamed: addRenames(state.renamed, steps) });
      follow();
      enqueue(async (kept) => {
        // What has been read since may say something older.
        follow();
        if (state.renamed !== keptRenames) await writeRenames(kept, state.renamed);
        keptRenames = state.renamed;
      });
    },
    refresh: load,
    unwritten: () => unwritten,
    settle: async () => {
      let last: Promise<void> | undefined;
      for (; last !== queue; await last) last = queue;
    },
  };
}

function toTrouble(error: unknown): StoreTrouble {
  const name = (error as Error | undefined)?.name;
  return name === 'VersionError' ? 'newer' : name === 'QuotaExceededError' ? 'full' : 'blocked';
}

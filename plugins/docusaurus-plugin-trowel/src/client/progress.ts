import { useStorageSlot } from '@docusaurus/theme-common';
import siteStorage from '@generated/site-storage';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { parseProgress, toggleStep } from '../shared/progressText.ts';

/** A reader's progress on one onboarding path. */
export interface Progress {
  /** Ids of the entries that are ticked off; empty until hydration. */
  readonly done: ReadonlySet<string>;
  /** Ticks an entry off, or removes the tick. */
  readonly toggle: (entryId: string) => void;
}

/**
 * Reads and changes the reader's progress on a path, which the browser keeps for all its tabs. A component that shows
 * several paths gives each its own `key`. Where the browser keeps nothing, ticks last as long as the page.
 */
export function useProgress(pathId: string): Progress {
  const [stored, slot] = useStorageSlot(nameOf(pathId));
  const unstored = useSyncExternalStore(
    listen,
    () => unstoredTexts.get(pathId),
    () => undefined,
  );
  const text = unstored ?? stored;
  const done = useMemo(() => new Set(Object.keys(parseProgress(text))), [text]);
  const toggle = useCallback(
    (entryId: string) => {
      // Reads again, as another tab may have written.
      const next = toggleStep({ text: unstoredTexts.get(pathId) ?? slot.get(), entryId, at: new Date() });
      slot.set(next);
      if (slot.get() === next) unstoredTexts.delete(pathId);
      else unstoredTexts.set(pathId, next);
      for (const listener of listeners) listener();
    },
    [slot, pathId],
  );
  return { done, toggle };
}

/** What the browser did not keep, by path: several components of a page show it. */
const unstoredTexts = new Map<string, string>();
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Returns the key of a path's progress in the browser's local storage, for the early module; `undefined` where the site keeps nothing there. */
export function progressKey(pathId: string): string | undefined {
  return siteStorage.type === 'localStorage' ? `${nameOf(pathId)}${siteStorage.namespace}` : undefined;
}

function nameOf(pathId: string): string {
  return `trowel.progress.${pathId}`;
}

import { useStorageSlot } from '@docusaurus/theme-common';
import { useCallback, useMemo, useState } from 'react';
import { parseProgress, toggleStep } from './progressText.ts';

/** A reader's progress on one onboarding path. */
export interface Progress {
  /** Ids of the entries ticked off; empty until the page is alive. */
  readonly done: ReadonlySet<string>;
  /** Ticks an entry off, or takes the tick back. */
  readonly toggle: (entryId: string) => void;
}

/**
 * The reader's progress on a path, kept in this browser and shared by all its tabs. A component that shows several paths
 * gives each its own `key`. Where the browser keeps nothing, ticks last as long as the page.
 */
export function useProgress(pathId: string): Progress {
  const [stored, slot] = useStorageSlot(`trowel.progress.${pathId}`);
  const [unstored, setUnstored] = useState<string>();
  const text = unstored ?? stored;
  const done = useMemo(() => new Set(Object.keys(parseProgress(text))), [text]);
  const toggle = useCallback(
    (entryId: string) => {
      // Reads again, as another tab may have written.
      const next = toggleStep({ text: unstored ?? slot.get(), entryId, at: new Date() });
      slot.set(next);
      setUnstored(slot.get() === next ? undefined : next);
    },
    [slot, unstored],
  );
  return { done, toggle };
}

import { useStorageSlot } from '@docusaurus/theme-common';
import { toSlotKey } from 'docusaurus-plugin-trowel/client';
import { useMemo } from 'react';
import { addRecent, parseRecent } from './recentSearches.ts';

/** The reader's recent searches, kept in this browser and nowhere else. */
export interface RecentSearches {
  /** Newest first. */
  readonly texts: readonly string[];
  readonly add: (text: string) => void;
  readonly remove: (text: string) => void;
  readonly clear: () => void;
}

/** Reads and changes the recent searches. All tabs share them; there are none where the browser keeps nothing. */
export function useRecentSearches(): RecentSearches {
  const [stored, slot] = useStorageSlot(toSlotKey('trowel.search.recent'));
  return useMemo(() => {
    // Reads again, as another tab may have written.
    const change = (to: (texts: readonly string[]) => readonly string[]) =>
      slot.set(JSON.stringify(to(parseRecent(slot.get()))));
    return {
      texts: parseRecent(stored),
      add: (text) => change((texts) => addRecent(texts, text)),
      remove: (text) => change((texts) => texts.filter((other) => other !== text)),
      clear: () => slot.del(),
    };
  }, [stored, slot]);
}

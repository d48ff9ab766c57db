import { useStorageSlot } from '@docusaurus/theme-common';
import { useMemo } from 'react';
import { addRecent, parseRecent } from './recentSearches.ts';

/** Searches made before, newest first, kept in this browser and nowhere else. */
export interface RecentSearches {
  readonly texts: readonly string[];
  readonly add: (text: string) => void;
  readonly remove: (text: string) => void;
  readonly clear: () => void;
}

/** The reader's recent searches, shared by all tabs; none where the browser keeps nothing. */
export function useRecentSearches(): RecentSearches {
  const [stored, slot] = useStorageSlot('trowel.search.recent');
  return useMemo(() => {
    // Read again: another tab may have written since.
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

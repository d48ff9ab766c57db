import { useStorageSlot } from '@docusaurus/theme-common';
import siteStorage from '@generated/site-storage';
import { useEffect, useState } from 'react';
import { whoseAttribute } from '../../shared/walking.ts';
import { toSlotKey } from './keptNames.ts';

/** The key of the choice in the browser's storage, without the site's namespace. */
const key = toSlotKey('trowel.whose');

/** A script for a page's head, which marks the root element before anything is shown. */
export const whoseScript = `try{let w=${siteStorage.type}.getItem(${JSON.stringify(key + siteStorage.namespace)});w&&document.documentElement.setAttribute("${whoseAttribute}",w)}catch{}`;

/** Whose steps a path shows, and what chooses it; `undefined` shows all. */
export type Whose = readonly [string | undefined, (whose: string | undefined) => void];

/** Reads and changes whose steps paths show. The browser keeps the choice; it is no progress, so no event. */
export function useWhose(): Whose {
  const [stored, slot] = useStorageSlot(key);
  // Counts where the browser keeps nothing. `null` is the choice of all.
  const [chosen, choose] = useState<string | null>();
  useEffect(() => {
    const whose = chosen === undefined ? slot.get() : chosen;
    if (whose === null) document.documentElement.removeAttribute(whoseAttribute);
    else document.documentElement.setAttribute(whoseAttribute, whose);
  }, [chosen, slot]);
  return [
    (chosen === undefined ? stored : chosen) ?? undefined,
    (whose) => {
      choose(whose ?? null);
      if (whose === undefined) slot.del();
      else slot.set(whose);
    },
  ];
}

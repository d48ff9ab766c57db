import { useLocation } from '@docusaurus/router';
import { useCallback, useEffect, useState } from 'react';
import { decodeProgress, type ShareLink } from '../../progress/share/decode.ts';
import type { ShareRefusal } from '../../progress/share/sharedProgress.ts';
import { useHubAddress } from './hubAddress.ts';
import { storeName } from './keptNames.ts';
import { forgetLinks, keepLink, listLinks, type OpenedLink } from './linkStore.ts';

/** What the page of share links has in its address. */
export type OpenedShare =
  /** Nobody knows yet: before hydration, and while the link is read. */
  | { readonly phase: 'loading' }
  | { readonly phase: 'none' }
  | { readonly phase: 'refused'; readonly why: ShareRefusal }
  | { readonly phase: 'ready'; readonly link: ShareLink; readonly before?: ShareLink };

/** Reads the share link in the address, and keeps it as the latest of its person in this browser. */
export function useShareLink(): OpenedShare {
  const hub = useHubAddress();
  const { hash } = useLocation();
  const [opened, setOpened] = useState<OpenedShare>({ phase: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect reads the address itself, and runs when the router's changes.
  useEffect(() => {
    let isGone = false;
    const set = (next: OpenedShare) => !isGone && setOpened(next);
    const fragment = window.location.hash.slice(1);
    if (fragment === '') set({ phase: 'none' });
    else openLink(fragment, hub).then(set, () => set({ phase: 'refused', why: 'altered' }));
    return () => {
      isGone = true;
    };
  }, [hash, hub]);
  return opened;
}

async function openLink(fragment: string, hub: string): Promise<OpenedShare> {
  const reading = await decodeProgress(fragment, hub);
  if (!reading.ok) return { phase: 'refused', why: reading.why };
  const { link } = reading;
  // Where the browser keeps nothing there is nothing to compare with, and the link is shown all the same.
  const before =
    storeName === undefined ? undefined : await keepLink(storeName, hub, { fragment, link }).catch(() => undefined);
  return { phase: 'ready', link, before };
}

/** The share links that were opened in this browser. */
export interface OpenedLinks {
  /** The latest of each person on each path. Empty until they are read. */
  readonly links: readonly OpenedLink[];
  /** Forgets those of a person on a path; without one, all. */
  readonly forget: (link?: ShareLink) => Promise<void>;
}

/** Lists the share links that were opened in this browser, and forgets them. */
export function useOpenedLinks(): OpenedLinks {
  const hub = useHubAddress();
  const [links, setLinks] = useState<readonly OpenedLink[]>([]);
  const load = useCallback(async () => {
    return storeName === undefined ? [] : listLinks(storeName, hub).catch(() => []);
  }, [hub]);
  const forget = useCallback(
    async (link?: ShareLink) => {
      if (storeName !== undefined) await forgetLinks(storeName, link);
      setLinks(await load());
    },
    [load],
  );
  useEffect(() => {
    let isGone = false;
    load().then((listed) => !isGone && setLinks(listed));
    return () => {
      isGone = true;
    };
  }, [load]);
  return { links, forget };
}

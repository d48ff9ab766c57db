import siteStorage from '@generated/site-storage';
import { useSyncExternalStore } from 'react';
import { parseWalking, type Walking } from '../../shared/walking.ts';
import { toWalkingScript, walkingFunction } from '../../shared/walkingScript.ts';
import { walkingStorageKey } from './keptNames.ts';

/** The script for the head of a page that shows something of a walk. */
export const walkingScript = toWalkingScript({ storage: siteStorage.type, key: walkingStorageKey });

/**
 * The HTML that has the cards and steps before it filled. As HTML, since a script in the page of the build runs, and one that React adds does
 * not: there they fill themselves.
 */
export const cardsFiller = { __html: `<script>window.${walkingFunction}?.()</script>` };

const nothing: Walking = { cards: [] };
const listeners = new Set<() => void>();
let text: string | undefined;
let walking: Walking = nothing;

/** Returns what the browser keeps of the walked paths: the same object until it changes. */
export function readWalking(): Walking {
  const kept = readText();
  if (kept === text) return walking;
  text = kept;
  walking = parseWalking(kept);
  return walking;
}

/** Keeps it, and has the page's script show it. */
export function keepWalking(next: Walking): void {
  const kept = JSON.stringify(next);
  if (kept === JSON.stringify(readWalking())) return;
  try {
    window[siteStorage.type].setItem(walkingStorageKey, kept);
  } catch {
    // Only a copy: this page has it all the same.
  }
  [text, walking] = [readText(), next];
  (window as { [walkingFunction]?: (text: string) => void })[walkingFunction]?.(kept);
  for (const listener of listeners) listener();
}

/** Reads the walked paths, and follows them. Empty until hydration. */
export function useWalking(): Walking {
  return useSyncExternalStore(listen, readWalking, () => nothing);
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', hear);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', hear);
  };
}

/** Another tab has changed it. */
function hear({ key }: StorageEvent): void {
  if (key === walkingStorageKey || key === null) for (const listener of listeners) listener();
}

function readText(): string | undefined {
  try {
    return window[siteStorage.type].getItem(walkingStorageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

import siteStorage from '@generated/site-storage';
import { useSyncExternalStore } from 'react';
import { parseWalking, toWalkingValue, type Walking, walkingAttribute } from '../../shared/walking.ts';
import { walkingStorageKey } from './keptNames.ts';

/** A script for a page's head, which marks the root element before anything is shown. The same as `mark` below. */
export const walkingScript = `try{let t=JSON.parse(${siteStorage.type}.getItem(${JSON.stringify(walkingStorageKey)})).cards.map(c=>encodeURI(c.path)).join(" ");t&&document.documentElement.setAttribute("${walkingAttribute}",t)}catch{}`;

const listeners = new Set<() => void>();
let text: string | undefined;
let walking: Walking = { cards: [] };

/** Returns what the browser keeps of the walked paths: the same object until it changes. */
export function readWalking(): Walking {
  const kept = readText();
  if (kept === text) return walking;
  text = kept;
  walking = parseWalking(kept);
  return walking;
}

/** Keeps it, and marks the root element. */
export function keepWalking(next: Walking): void {
  const kept = JSON.stringify(next);
  if (kept === JSON.stringify(readWalking())) return;
  try {
    window[siteStorage.type].setItem(walkingStorageKey, kept);
  } catch {
    // Only a copy: this page has it all the same.
  }
  [text, walking] = [readText(), next];
  mark();
  for (const listener of listeners) listener();
}

/** Reads the walked paths, and follows them. Empty until hydration. */
export function useWalking(): Walking {
  return useSyncExternalStore(listen, readWalking, () => nothing);
}

const nothing: Walking = { cards: [] };

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
  if (key !== walkingStorageKey && key !== null) return;
  mark();
  for (const listener of listeners) listener();
}

function mark(): void {
  const value = toWalkingValue(readWalking());
  if (value === undefined) document.documentElement.removeAttribute(walkingAttribute);
  else document.documentElement.setAttribute(walkingAttribute, value);
}

function readText(): string | undefined {
  try {
    return window[siteStorage.type].getItem(walkingStorageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

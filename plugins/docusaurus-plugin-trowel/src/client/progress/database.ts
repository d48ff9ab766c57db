import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ProgressEvent } from '../../progress/event.ts';
import { formatVersion } from '../../progress/file.ts';
import type { Renames } from '../../progress/renames.ts';
import { parseTicks } from '../../progress/ticks.ts';
import { namespaceOf } from './hubPlace.ts';

/** What the database keeps. Nothing of it is trusted when it is read: other versions write it, too, and people. */
interface Kept extends DBSchema {
  /** The reader's events, by id. They are only added. */
  events: { key: string; value: unknown };
  /** Today's ids of what was renamed, by former ids, as paths' files have said. */
  renames: { key: string; value: unknown };
  /** The last share link of each person on each path, in the browser of who opened it. */
  links: { key: string; value: unknown };
}

/** The database of a hub. There is one, and only this module opens it. */
export type Database = IDBPDatabase<Kept>;

/**
 * Opens the database; a new one gets what earlier versions kept. `onBlocked` is called when a tab with an earlier version holds on to
 * it. Another tab with a newer version is let through at once.
 */
export function openDatabase(name: string, onBlocked: () => void): Promise<Database> {
  return openDB<Kept>(name, formatVersion, {
    // Version 1 was the local storage, so there is no older database. A later version adds its step below, and drops nothing.
    upgrade(created, before, _, change) {
      if (before < 2) {
        created.createObjectStore('events', { keyPath: 'id' });
        created.createObjectStore('renames');
        created.createObjectStore('links');
        const events = change.objectStore('events');
        // Opening fails with it, and says so.
        change.done.catch(() => {});
        // One that cannot be written ends all of it: there is no database then, and the next visit tries again.
        for (const event of readTicks(namespaceOf(name))) events.put(event).catch(() => {});
      }
    },
    blocked: onBlocked,
    blocking: (_, __, { target }) => (target as IDBDatabase).close(),
  });
}

/** Writes events. Those that are there already are the same. */
export async function writeEvents(database: Database, events: readonly ProgressEvent[]): Promise<void> {
  const change = database.transaction('events', 'readwrite');
  await Promise.all([...events.map((event) => change.store.put(event)), change.done]);
}

/** Reads today's ids by former ones. What is no id is left out. */
export async function readRenames(database: Database): Promise<Renames> {
  const kept = database.transaction('renames').store;
  const [formers, ids] = await Promise.all([kept.getAllKeys(), kept.getAll()]);
  return Object.fromEntries(
    formers.map((former, at) => [former, ids[at]]).filter((pair): pair is [string, string] => pair.every(isId)),
  );
}

const isId = (value: unknown) => typeof value === 'string' && value !== '';

/** Writes today's ids by former ones, in place of all that were known. */
export async function writeRenames(database: Database, renamed: Renames): Promise<void> {
  const change = database.transaction('renames', 'readwrite');
  await Promise.all([
    change.store.clear(),
    ...Object.entries(renamed).map(([former, id]) => change.store.put(id, former)),
    change.done,
  ]);
}

/** The beginning of a path's key in the local storage, where version 1 kept its ticks. */
const tickKey = 'trowel.progress.';

/**
 * Reads the ticks of version 1. They stay where they are: hubs at one origin kept them under the same names, and a tick of another hub is one
 * of a step that this one does not have.
 */
function readTicks(namespace: string): readonly ProgressEvent[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(tickKey) && key.endsWith(namespace));
    return keys.flatMap((key) => parseTicks(localStorage.getItem(key) ?? '').events);
  } catch {
    // Some browsers block the local storage alone.
    return [];
  }
}
